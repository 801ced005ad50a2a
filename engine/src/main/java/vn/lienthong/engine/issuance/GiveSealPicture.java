package vn.lienthong.engine.issuance;

import java.time.Clock;
import java.time.LocalDate;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.content.StoredContent;
import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** The picture of an agency's seal: red, real size, PNG, on a transparent ground (Decree 30/2020/NĐ-CP, annex I). */
@UseCase
public class GiveSealPicture {
    private final Authorisation authorisation;
    private final OrganisationDirectory directory;
    private final MarkDrawing drawing;
    private final KeptPictures kept;
    private final IdSource ids;
    private final Clock clock;

    GiveSealPicture(Authorisation authorisation, OrganisationDirectory directory, MarkDrawing drawing,
            KeptPictures kept, IdSource ids, Clock clock) {
        this.authorisation = authorisation;
        this.directory = directory;
        this.drawing = drawing;
        this.kept = kept;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param picture in the store; nothing refers to it yet
     * @param from    first day it is used on; not in the past, whose documents are sealed already
     * @param basis   the decision or the certificate of registration of the seal
     */
    public record NewSeal(OrganisationId agency, StoredContent picture, LocalDate from, String basis) {}

    /** @throws UnknownException when there is no such agency: a unit has no seal of its own here */
    public Outcome<MarkPicture> give(Actor actor, NewSeal wanted) {
        authorisation.require(actor, Act.ADMINISTER_ORGANISATION, wanted.agency());
        var today = LocalDate.now(clock);
        if (!directory.get(wanted.agency(), today).isAgency()) throw new UnknownException("agency");
        var given = new MarkPicture(ids.next(), Mark.SEAL, wanted.agency().value(), wanted.picture().id(),
                wanted.from(), null, wanted.basis());
        if (wanted.from().isBefore(today)) return Outcome.refused(PictureRefusal.MARK_PICTURE_IN_THE_PAST);
        if (wanted.picture().size() > MarkDrawing.LARGEST)
            return Outcome.refused(PictureRefusal.MARK_PICTURE_TOO_HEAVY);
        return drawing.draw(Mark.SEAL, wanted.picture().id(), wanted.from())
                .map(_ -> kept.give(given, wanted.picture().size(), actor));
    }
}

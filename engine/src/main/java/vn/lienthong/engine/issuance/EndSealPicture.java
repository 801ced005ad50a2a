package vn.lienthong.engine.issuance;

import java.time.Clock;
import java.time.LocalDate;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/** From a day on the seal of an agency is drawn from its names again; what was sealed stays as it is. */
@UseCase
public class EndSealPicture {
    private final Authorisation authorisation;
    private final KeptPictures kept;
    private final Clock clock;

    EndSealPicture(Authorisation authorisation, KeptPictures kept, Clock clock) {
        this.authorisation = authorisation;
        this.kept = kept;
        this.clock = clock;
    }

    /** @param from first day without it; not in the past, whose documents are sealed already */
    public Outcome<LocalDate> end(Actor actor, OrganisationId agency, LocalDate from, String reason) {
        if (reason.isBlank() || reason.length() > 300) throw new IllegalArgumentException("1 to 300 characters");
        authorisation.require(actor, Act.ADMINISTER_ORGANISATION, agency);
        if (from.isBefore(LocalDate.now(clock))) return Outcome.refused(PictureRefusal.MARK_PICTURE_IN_THE_PAST);
        return kept.end(Mark.SEAL, agency.value(), from, reason, actor);
    }
}

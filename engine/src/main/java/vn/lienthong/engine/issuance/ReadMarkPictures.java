package vn.lienthong.engine.issuance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Shows somebody the pictures of the own signature, and administrators those of the seals they look after. */
@UseCase
public class ReadMarkPictures {
    private final Authorisation authorisation;
    private final MarkPictures pictures;
    private final MarkDrawing drawing;
    private final Clock clock;

    ReadMarkPictures(Authorisation authorisation, MarkPictures pictures, MarkDrawing drawing, Clock clock) {
        this.authorisation = authorisation;
        this.pictures = pictures;
        this.drawing = drawing;
        this.clock = clock;
    }

    /** The latest first. */
    public List<MarkPicture> ofSignature(Actor actor) {
        return pictures.of(Mark.SIGNATURE, actor.requirePerson().value());
    }

    /** The latest first. */
    public List<MarkPicture> ofSeal(Actor actor, OrganisationId agency) {
        authorisation.require(actor, Act.ADMINISTER_ORGANISATION, agency);
        return pictures.of(Mark.SEAL, agency.value());
    }

    /**
     * The mark that is made of it: a PNG.
     *
     * @throws UnknownException when there is no such picture, or none that is the reader's to see
     */
    public Outcome<byte[]> show(Actor actor, UUID id) {
        var picture = pictures.find(id).filter(one -> isSeenBy(actor, one));
        return picture.map(one -> drawing.draw(one.mark(), one.content(), LocalDate.now(clock)))
                .orElseThrow(() -> new UnknownException("picture"));
    }

    private boolean isSeenBy(Actor actor, MarkPicture picture) {
        return picture.mark() == Mark.SIGNATURE
                ? actor.requirePerson().value().equals(picture.owner())
                : authorisation.may(actor, Act.ADMINISTER_ORGANISATION, new OrganisationId(picture.owner()));
    }
}

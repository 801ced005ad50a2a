package vn.lienthong.engine.issuance;

import java.time.Clock;
import java.time.LocalDate;

import vn.lienthong.engine.content.StoredContent;
import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/**
 * Somebody gives the picture of the own signature: blue, PNG, on a transparent ground (Decree 30/2020/NĐ-CP, annex I). It is
 * used from today on; nobody gives it for somebody else.
 */
@UseCase
public class GiveSignaturePicture {
    private final MarkDrawing drawing;
    private final KeptPictures kept;
    private final IdSource ids;
    private final Clock clock;

    GiveSignaturePicture(MarkDrawing drawing, KeptPictures kept, IdSource ids, Clock clock) {
        this.drawing = drawing;
        this.kept = kept;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param picture in the store; nothing refers to it yet */
    public Outcome<MarkPicture> give(Actor actor, StoredContent picture) {
        var today = LocalDate.now(clock);
        var given = new MarkPicture(ids.next(), Mark.SIGNATURE, actor.requirePerson().value(), picture.id(), today,
                null, null);
        if (picture.size() > MarkDrawing.LARGEST) return Outcome.refused(PictureRefusal.MARK_PICTURE_TOO_HEAVY);
        return drawing.draw(Mark.SIGNATURE, picture.id(), today).map(_ -> kept.give(given, picture.size(), actor));
    }
}

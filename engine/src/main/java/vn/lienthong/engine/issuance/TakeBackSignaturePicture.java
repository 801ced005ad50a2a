package vn.lienthong.engine.issuance;

import java.time.Clock;
import java.time.LocalDate;

import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/** From now on the mark of one's own signature is drawn from the name again; what was signed stays as it is. */
@UseCase
public class TakeBackSignaturePicture {
    private final KeptPictures kept;
    private final Clock clock;

    TakeBackSignaturePicture(KeptPictures kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    public Outcome<LocalDate> takeBack(Actor actor) {
        return kept.end(Mark.SIGNATURE, actor.requirePerson().value(), LocalDate.now(clock), "", actor);
    }
}

package vn.lienthong.engine.issuance;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvent;

/** The own picture of a signature or a seal was given, or is used no more. */
record MarkPictureChanged(String act, Mark mark, UUID objectId, Actor actor, Map<String, String> details)
        implements
            DomainEvent {

    static MarkPictureChanged given(MarkPicture picture, Actor actor) {
        var basis = picture.basis();
        return new MarkPictureChanged("picture.given", picture.mark(), picture.owner(), actor,
                Map.of("mark", picture.mark().name(), "content", picture.content().value(), "from",
                        picture.from().toString(), "basis", basis == null ? "" : basis));
    }

    static MarkPictureChanged ended(Mark mark, UUID owner, LocalDate from, String reason, Actor actor) {
        return new MarkPictureChanged("picture.ended", mark, owner, actor,
                Map.of("mark", mark.name(), "from", from.toString(), "reason", reason));
    }

    @Override
    public String objectKind() {
        return mark == Mark.SEAL ? "organisation" : "person";
    }
}

package vn.lienthong.engine.issuance;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.content.Contents;
import vn.lienthong.engine.content.StoredContent;
import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/** What of the pictures touches the database; the pictures were looked at before. */
@UseCase
class KeptPictures {
    private static final String PNG = "image/png";

    private final MarkPictures pictures;
    private final Contents contents;
    private final DomainEvents events;

    KeptPictures(MarkPictures pictures, Contents contents, DomainEvents events) {
        this.pictures = pictures;
        this.contents = contents;
        this.events = events;
    }

    /** It takes the place of whatever was to be used from that day on. */
    @Transactional
    public MarkPicture give(MarkPicture picture, long size, Actor actor) {
        pictures.lock(picture.owner());
        pictures.end(picture.mark(), picture.owner(), picture.from());
        contents.keep(new StoredContent(picture.content(), size), PNG);
        pictures.add(picture);
        events.publish(MarkPictureChanged.given(picture, actor));
        return picture;
    }

    /** @return the day, once none is used from it on */
    @Transactional
    public Outcome<LocalDate> end(Mark mark, UUID owner, LocalDate from, String reason, Actor actor) {
        pictures.lock(owner);
        if (pictures.end(mark, owner, from) == 0) return Outcome.refused(PictureRefusal.MARK_PICTURE_NONE);
        events.publish(MarkPictureChanged.ended(mark, owner, from, reason, actor));
        return Outcome.done(from);
    }
}

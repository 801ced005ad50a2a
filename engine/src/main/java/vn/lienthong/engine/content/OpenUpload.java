package vn.lienthong.engine.content;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/** Begins an upload that can be continued after anything that may happen on the way. */
@UseCase
public class OpenUpload {
    private static final int SECRET_BYTES = 16;

    private final Uploads uploads;
    private final ContentSettings.Uploads limits;
    private final IdSource ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OpenUpload(Uploads uploads, ContentSettings settings, IdSource ids, Clock clock) {
        this.uploads = uploads;
        this.limits = settings.uploads();
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Outcome<OpenedUpload> open(NewUpload demand, Actor actor) {
        var owner = actor.requirePerson();
        if (demand.size() > limits.maxBytes()) {
            return Outcome.refused(ContentRefusal.UPLOAD_TOO_LARGE, "megabytes", limits.maxBytes() >> 20);
        }
        uploads.lockOwner(owner);
        if (demand.size() > limits.openBytes() - uploads.openBytes(owner)) {
            return Outcome.refused(ContentRefusal.UPLOAD_QUOTA);
        }
        var key = new UploadKey(ids.next(), secret());
        var upload = new Upload(key.id(), owner, demand.name(), demand.size(), 0, demand.expected(), null,
                clock.instant().plus(limits.patience()));
        uploads.add(upload, key);
        return Outcome.done(new OpenedUpload(key, upload));
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package vn.lienthong.engine.content.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.Sweepable;

/** Gives up uploads whose time is over, and files that no upload knows. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // before the store: a receipt that is given up holds its bytes no longer
final class UploadSweeper implements Sweepable {
    private static final int AT_ONCE = 1000;

    private final JdbcUploads uploads;
    private final FolderUploadSpace space;
    private final Clock clock;

    UploadSweeper(JdbcUploads uploads, FolderUploadSpace space, Clock clock) {
        this.uploads = uploads;
        this.space = space;
        this.clock = clock;
    }

    @Override
    public int sweep(Instant limit) {
        var now = clock.instant();
        long expired = uploads.expired(now, AT_ONCE)
                .stream()
                .filter(id -> clear(id, upload -> uploads.removeExpired(upload, now)))
                .count();
        long unknown = space.untouchedSince(limit)
                .stream()
                .filter(id -> clear(id, upload -> !uploads.exists(upload)))
                .count();
        return (int) (expired + unknown);
    }

    /** What is being written at this moment is left alone. */
    private boolean clear(UUID id, Predicate<UUID> isOver) {
        var taken = space.take(id);
        if (taken.isEmpty()) return false;
        try (var desk = taken.get()) {
            if (!isOver.test(id)) return false;
            desk.clear();
            return true;
        }
    }
}

package vn.lienthong.webapp.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When the person last did something. Requests that a page makes by itself, its stream of news above all, do not count:
 * a browser left open must not keep a session alive for ever.
 */
@Component
public final class SessionUse {
    /** Pages send it with what nobody asked for. */
    static final String UNASKED_HEADER = "X-Live";
    private static final String LIVE = "/live";
    private static final String LAST = "lienthong.lastUsed";
    /** Written no more often, so that not every request writes a row. */
    private static final Duration COARSE = Duration.ofMinutes(1);

    private final Clock clock;

    SessionUse(Clock clock) {
        this.clock = clock;
    }

    /** Whether the session of this request has ended for want of use; if not, a request of the person prolongs it. */
    boolean isOver(HttpServletRequest request) {
        var session = Objects.requireNonNull(request.getSession(false));
        var now = clock.instant();
        var last = last(session);
        if (last != null && now.isAfter(last.plus(SessionConfiguration.IDLE))) return true;
        if (last == null || (!isUnasked(request) && now.isAfter(last.plus(COARSE))))
            session.setAttribute(LAST, now.toEpochMilli());
        return false;
    }

    /** When the session ends unless the person does something. */
    public Instant endOf(HttpServletRequest request) {
        var last = last(Objects.requireNonNull(request.getSession(false)));
        return (last == null ? clock.instant() : last).plus(SessionConfiguration.IDLE);
    }

    private static boolean isUnasked(HttpServletRequest request) {
        var path = request.getServletPath();
        return request.getHeader(UNASKED_HEADER) != null || path.equals(LIVE) || path.startsWith(LIVE + "/");
    }

    /** Null for a session that has just begun. */
    private static @Nullable Instant last(HttpSession session) {
        return session.getAttribute(LAST) instanceof Long millis ? Instant.ofEpochMilli(millis) : null;
    }
}

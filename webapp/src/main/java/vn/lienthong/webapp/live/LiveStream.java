package vn.lienthong.webapp.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import jakarta.servlet.AsyncContext;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.inbox.ChangePosition;
import vn.lienthong.webapp.shell.RailCounter.Count;

/**
 * The open answer to one browser. No thread waits for it: one writes when there is something to say, and goes. A browser
 * that takes nothing for a minute is cut by the server's own limit for a write.
 */
final class LiveStream {
    private final LiveReader reader;
    private final AsyncContext answer;
    private final OutputStream out;
    private final LivePending pending = new LivePending();
    private volatile LiveRights rights;
    private Instant askedAt;
    private boolean isAsking;
    /** Null while nothing has to be counted. */
    private @Nullable Instant countAt;
    private boolean isCounting;
    private Map<String, Count> counted = Map.of();

    /**
     * @param askedAt when the rights were asked for
     * @param out     of the answer, taken in its request
     */
    LiveStream(LiveReader reader, LiveRights rights, Instant askedAt, AsyncContext answer, OutputStream out) {
        this.reader = reader;
        this.rights = rights;
        this.askedAt = askedAt;
        this.answer = answer;
        this.out = out;
    }

    LiveReader reader() {
        return reader;
    }

    LiveRights rights() {
        return rights;
    }

    /** @return whether they are other ones than before */
    boolean rightsAre(LiveRights now) {
        boolean isNew = !now.equals(rights);
        rights = now;
        return isNew;
    }

    /** Whether it is so long ago that the person's rights were asked; whoever is told so asks, and says when it is done. */
    synchronized boolean beginsAsking(Instant now, Duration pause) {
        if (isAsking || now.isBefore(askedAt.plus(pause))) return false;
        isAsking = true;
        return true;
    }

    /** Answered or not: the next question comes after a pause. */
    synchronized void hasAsked(Instant now) {
        isAsking = false;
        askedAt = now;
    }

    boolean isOpen() {
        return !pending.isClosed();
    }

    void tell(String name, String json, ChangePosition upTo) {
        var refresh = LiveEvents.event(LiveEvents.REFRESH, "{}", upTo);
        if (pending.add(LiveEvents.event(name, json, upTo), refresh)) write();
    }

    /** Says a last word and closes. */
    void endWith(String name, ChangePosition upTo) {
        if (pending.close(LiveEvents.event(name, "{}", upTo))) write();
    }

    void end() {
        if (pending.close("")) write();
    }

    private void write() {
        Thread.ofVirtual().name("live").start(this::writeAll);
    }

    private void writeAll() {
        var next = pending.next();
        while (next instanceof LivePending.Text(var text)) {
            try {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException _) {
                pending.fail();
            }
            next = pending.next();
        }
        if (next instanceof LivePending.End) complete();
    }

    private void complete() {
        try {
            answer.complete();
        } catch (IllegalStateException _) {
            pending.fail(); // the container was faster: the browser had gone
        }
    }

    /** Something the person sees has changed: it is counted anew, at the earliest at this instant. */
    synchronized void countFrom(Instant at) {
        if (countAt == null || at.isBefore(countAt)) countAt = at;
    }

    /** Whether it is time to count; whoever is told so says when it is done. */
    synchronized boolean beginsCounting(Instant now) {
        if (isCounting || countAt == null || now.isBefore(countAt)) return false;
        countAt = null;
        isCounting = true;
        return true;
    }

    /** @return whether the figures are other ones than before */
    synchronized boolean hasCounted(Map<String, Count> now) {
        isCounting = false;
        boolean isNew = !now.equals(counted);
        counted = now;
        return isNew;
    }

    synchronized void hasNotCounted(Instant again) {
        isCounting = false;
        countFrom(again);
    }
}

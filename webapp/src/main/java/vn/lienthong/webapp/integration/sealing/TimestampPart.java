package vn.lienthong.webapp.integration.sealing;

import java.time.Clock;
import java.time.Duration;

import vn.lienthong.signing.timestamp.TimestampAuthority;
import vn.lienthong.signing.timestamp.TimestampProbe.Available;
import vn.lienthong.signing.timestamp.TimestampProbe.Unavailable;
import vn.lienthong.webapp.start.Condition;
import vn.lienthong.webapp.start.Part;
import vn.lienthong.webapp.start.Repeated;

/** The time-stamp authority as a part that can be missing: asked from time to time, so that people know before they sign. */
final class TimestampPart implements Part, AutoCloseable {
    private final TimestampAuthority authority;
    private final Repeated asking;
    private volatile Condition condition = Condition.starting("not asked yet");

    TimestampPart(TimestampAuthority authority, Duration interval, Clock clock) {
        this.authority = authority;
        this.asking = new Repeated("part-timestamps", interval, this::ask);
        asking.start(clock.instant());
    }

    @Override
    public String name() {
        return "timestamps";
    }

    @Override
    public boolean isEssential() {
        return false;
    }

    @Override
    public Condition condition() {
        return condition;
    }

    private void ask() {
        condition = switch (authority.probe()) {
            case Available() -> Condition.READY;
            case Unavailable(var kind) -> Condition.down("The time-stamp authority: " + kind);
        };
    }

    @Override
    public void close() {
        asking.stop();
    }
}

package vn.lienthong.engine.exchange;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Where a delivery stands, with the status code of the edXML ladder (QCVN 102:2016/BTTTT). */
public enum DeliveryState {
    QUEUED(0, null), ARRIVED(1, "01"), REJECTED(5, "02"), ACCEPTED(2, "03"), IN_PROGRESS(3, "05"), DONE(4, "06"),
    WITHDRAWN(5, "15");

    private final int rung;
    private final @Nullable String status;

    DeliveryState(int rung, @Nullable String status) {
        this.rung = rung;
        this.status = status;
    }

    /** The code a recipient reports; none before arrival. */
    public Optional<String> status() {
        return Optional.ofNullable(status);
    }

    /** Whether a report of this state says something new; reports may come twice or late. */
    public boolean mayFollow(DeliveryState earlier) {
        return switch (earlier) {
            case REJECTED, DONE, WITHDRAWN -> false;
            case QUEUED, ARRIVED, ACCEPTED, IN_PROGRESS -> rung > earlier.rung;
        };
    }
}

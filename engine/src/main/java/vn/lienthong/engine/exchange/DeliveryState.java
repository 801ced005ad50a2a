package vn.lienthong.engine.exchange;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Where a delivery stands, with the status code of the edXML ladder (QCVN 102:2016/BTTTT). */
public enum DeliveryState {
    QUEUED(null), ARRIVED("01"), REJECTED("02"), ACCEPTED("03"), IN_PROGRESS("05"), DONE("06"), WITHDRAWN("15");

    private final @Nullable String status;

    DeliveryState(@Nullable String status) {
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
            case QUEUED, ARRIVED, ACCEPTED, IN_PROGRESS -> ordinal() > earlier.ordinal();
        };
    }
}

package vn.lienthong.webapp.register;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import vn.lienthong.engine.document.ReadRegister;
import vn.lienthong.engine.registry.EntryState;

/**
 * One line of a register.
 *
 * @param cells  what stands in the columns of the form, in their order
 * @param isLate whether its number waits too long for the issue
 */
record RegisterRow(ReadRegister.Line line, List<String> cells, boolean isLate) {
    /** Whether its state is said: that a number is used is nothing to tell, in a register of used ones. */
    public boolean isTold() {
        return line.entry().state() != EntryState.USED;
    }

    /** Word of the state, in lower case. */
    public String state() {
        return line.entry().state().name().toLowerCase(Locale.ROOT);
    }

    /** The colour that goes with the word. */
    public String badge() {
        if (isLate) return "alarm";
        return switch (line.entry().state()) {
            case RESERVED -> "warn";
            case USED, VOIDED -> "outline";
        };
    }

    /** The shape that goes with it. */
    public String icon() {
        return switch (line.entry().state()) {
            case RESERVED -> "clock";
            case USED -> "check";
            case VOIDED -> "cross";
        };
    }

    public boolean isReserved() {
        return line.entry().state() == EntryState.RESERVED;
    }

    public Instant since() {
        return line.entry().reservedAt();
    }
}

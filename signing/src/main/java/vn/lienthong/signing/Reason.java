package vn.lienthong.signing;

import java.util.List;

/** A finding: what, and the particulars that a text for users names. */
public record Reason(ReasonCode code, List<String> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason of(ReasonCode code, String... arguments) {
        return new Reason(code, List.of(arguments));
    }
}

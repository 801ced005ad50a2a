package vn.lienthong.signing.timestamp;

/** Answer to "could I have a time-stamp now?". */
public sealed interface TimestampProbe {

    record Available() implements TimestampProbe {}

    record Unavailable(TimestampFault.Kind kind) implements TimestampProbe {}
}

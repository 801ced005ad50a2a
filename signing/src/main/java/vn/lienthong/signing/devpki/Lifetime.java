package vn.lienthong.signing.devpki;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.x509.Time;

/** Validity of a certificate, both ends included. */
record Lifetime(Instant from, Instant until) {

    /** Peers whose clock is a little behind still accept a new certificate. */
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Instant FIRST_GENERALIZED = Instant.parse("2050-01-01T00:00:00Z");
    private static final DateTimeFormatter UTC = format("yyMMddHHmmss'Z'");
    private static final DateTimeFormatter GENERALIZED = format("yyyyMMddHHmmss'Z'");

    Lifetime {
        if (!from.isBefore(until)) throw new IllegalArgumentException("A certificate that is never valid");
    }

    static Lifetime startingAt(Instant now, Duration length) {
        return new Lifetime(now.minus(SKEW), now.plus(length));
    }

    Time notBefore() {
        return time(from);
    }

    Time notAfter() {
        return time(until);
    }

    static Time time(Instant instant) {
        // RFC 5280, 4.1.2.5: UTCTime through the year 2049
        return instant.isBefore(FIRST_GENERALIZED)
                ? new Time(new DERUTCTime(UTC.format(instant)))
                : new Time(new DERGeneralizedTime(GENERALIZED.format(instant)));
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}

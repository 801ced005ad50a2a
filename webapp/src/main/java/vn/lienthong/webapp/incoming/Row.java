package vn.lienthong.webapp.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.handling.IncomingLine;
import vn.lienthong.engine.trust.SignatureState;

/** One line of the list. */
public record Row(UUID id, String code, String subject, String issuer, @Nullable String arrival, Instant received,
        String state, String urgency, @Nullable String signature, @Nullable LocalDate due) {
    /** Days count only while somebody still has to do something. */
    static Row of(IncomingLine line, SignatureState signature) {
        return new Row(line.id().value(), line.code(), line.subject(), line.issuer(), line.arrival(),
                line.receivedAt(), line.state().name().toLowerCase(Locale.ROOT),
                line.urgency().toLowerCase(Locale.ROOT), badge(signature), line.state().isOpen() ? line.dueOn() : null);
    }

    private static @Nullable String badge(SignatureState state) {
        return switch (state) {
            case VALID -> "valid";
            case INVALID -> "invalid";
            case NOT_CHECKED -> "unchecked";
            case NONE -> null;
        };
    }
}

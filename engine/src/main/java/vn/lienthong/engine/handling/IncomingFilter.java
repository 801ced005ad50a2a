package vn.lienthong.engine.handling;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.document.IncomingState;

/**
 * Which incoming documents to list; what is empty or null leaves a question open.
 *
 * @param urgency key of the urgency
 * @param overdue only what should have been resolved, or registered, by today
 * @param text    part of number and symbol, arrival number, subject or issuer
 */
public record IncomingFilter(
        Set<IncomingState> states, @Nullable String urgency, boolean overdue, @Nullable String text) {
    public IncomingFilter {
        states = Set.copyOf(states);
    }
}

package vn.lienthong.engine.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/**
 * A document that came to an agency.
 *
 * @param agency        whose it is now: the one it came to or, that being closed, its successor
 * @param delivery      the delivery that brought it, when it came from an agency of this system
 * @param original      the sender's document of that delivery
 * @param openedAt      when somebody of the agency first looked at it; from then on the sender cannot withdraw it
 * @param registerDueOn until when it must be registered (same day, Decree 30/2020/NĐ-CP, art. 21–22)
 * @param arrival       number and day in the register of incoming documents; null before registration
 * @param dueOn         until when it must be resolved
 * @param presentedBy   who laid it before that leader; null when that was not kept yet
 * @param closedReason  why it was returned or withdrawn
 */
public record IncomingDocument(
        DocumentId id, int version, IncomingState state, OrganisationId agency, IncomingSource source,
        @Nullable UUID delivery, @Nullable DocumentId original, IncomingFacts facts, Instant receivedAt,
        @Nullable Instant openedAt, LocalDate registerDueOn, @Nullable Arrival arrival, @Nullable LocalDate dueOn,
        @Nullable PersonId presentedTo, @Nullable Actor presentedBy, @Nullable Instant resolvedAt,
        @Nullable String closedReason) {
    /** Line in the register of incoming documents (art. 22). */
    public record Arrival(String numberText, LocalDate on) {}

    public static IncomingDocument received(
            DocumentId id, OrganisationId agency, Origin origin, IncomingFacts facts, Reception reception) {
        return new IncomingDocument(
                id, 0, IncomingState.RECEIVED, agency, origin.source(), origin.delivery(), origin.original(), facts,
                reception.at(), null, reception.registerDueOn(), null, null, null, null, null, null);
    }

    /** How it came. */
    public record Origin(IncomingSource source, @Nullable UUID delivery, @Nullable DocumentId original) {}

    /** When it came and until when it must be registered. */
    public record Reception(Instant at, LocalDate registerDueOn) {}

    public IncomingDocument opened(Instant at) {
        return new IncomingDocument(
                id, version, state, agency, source, delivery, original, facts, receivedAt, at, registerDueOn, arrival,
                dueOn, presentedTo, presentedBy, resolvedAt, closedReason);
    }

    /** Entered into the register, with the facts as the clerk confirmed them. */
    public IncomingDocument registered(IncomingFacts confirmed, Arrival line, @Nullable LocalDate due) {
        return new IncomingDocument(
                id, version, IncomingState.REGISTERED, agency, source, delivery, original, confirmed, receivedAt,
                openedAt, registerDueOn, line, due, presentedTo, presentedBy, resolvedAt, closedReason);
    }

    public IncomingDocument presentedTo(PersonId leader, Actor by) {
        return new IncomingDocument(
                id, version, IncomingState.PRESENTED, agency, source, delivery, original, facts, receivedAt, openedAt,
                registerDueOn, arrival, dueOn, leader, by, resolvedAt, closedReason);
    }

    /** Registered as before, and before no leader. */
    public IncomingDocument backAtRegistry() {
        return new IncomingDocument(
                id, version, IncomingState.REGISTERED, agency, source, delivery, original, facts, receivedAt, openedAt,
                registerDueOn, arrival, dueOn, null, null, resolvedAt, closedReason);
    }

    public IncomingDocument directed(@Nullable LocalDate due) {
        return with(IncomingState.DIRECTED, due);
    }

    /** Before its leader as it was before a directive. */
    public IncomingDocument backAtLeader(@Nullable LocalDate due) {
        return with(IncomingState.PRESENTED, due);
    }

    private IncomingDocument with(IncomingState next, @Nullable LocalDate due) {
        return new IncomingDocument(
                id, version, next, agency, source, delivery, original, facts, receivedAt, openedAt, registerDueOn,
                arrival, due, presentedTo, presentedBy, resolvedAt, closedReason);
    }

    /** The same at an agency that goes on with the work of the one it came to. */
    public IncomingDocument at(OrganisationId successor) {
        return new IncomingDocument(
                id, version, state, successor, source, delivery, original, facts, receivedAt, openedAt, registerDueOn,
                arrival, dueOn, presentedTo, presentedBy, resolvedAt, closedReason);
    }

    public IncomingDocument inProgress() {
        return with(IncomingState.IN_PROGRESS, resolvedAt, closedReason);
    }

    /** Directed as before, and with nobody of the units yet. */
    public IncomingDocument notBegun() {
        return with(IncomingState.DIRECTED, resolvedAt, closedReason);
    }

    public IncomingDocument resolved(Instant at) {
        return with(IncomingState.RESOLVED, at, closedReason);
    }

    public IncomingDocument returnedToSender(String reason) {
        return with(IncomingState.RETURNED_TO_SENDER, resolvedAt, reason);
    }

    public IncomingDocument withdrawn(String reason) {
        return with(IncomingState.WITHDRAWN, resolvedAt, reason);
    }

    private IncomingDocument with(IncomingState next, @Nullable Instant resolved, @Nullable String reason) {
        return new IncomingDocument(
                id, version, next, agency, source, delivery, original, facts, receivedAt, openedAt, registerDueOn,
                arrival, dueOn, presentedTo, presentedBy, resolved, reason);
    }
}

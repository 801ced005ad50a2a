package vn.lienthong.engine.document.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.OutgoingDocument;
import vn.lienthong.engine.document.OutgoingDocument.Approved;
import vn.lienthong.engine.document.OutgoingDocument.Discarded;
import vn.lienthong.engine.document.OutgoingDocument.Draft;
import vn.lienthong.engine.document.OutgoingDocument.InApproval;
import vn.lienthong.engine.document.OutgoingDocument.InReview;
import vn.lienthong.engine.document.OutgoingDocument.Issue;
import vn.lienthong.engine.document.OutgoingDocument.Issued;
import vn.lienthong.engine.document.OutgoingDocument.Signed;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.document.OutgoingFacts;
import vn.lienthong.engine.document.OutgoingState;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PerTransaction;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UnknownException;

/** One row a document, one type a state. */
@Component
final class JdbcOutgoingDocuments implements OutgoingDocuments {
    private static final String STEP = """
            UPDATE outgoing_document SET version = version + 1, state = :state, updated_at = :now,
                reviewed_by = coalesce(:reviewer, reviewed_by), approved_at = coalesce(:approvedAt, approved_at),
                signed_at = coalesce(:signedAt, signed_at)%s
            WHERE id = :id AND version = :version RETURNING *""";

    /** A document as this transaction has it. */
    private record Known(DocumentId id) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PerTransaction memory;

    JdbcOutgoingDocuments(JdbcClient jdbc, Clock clock, PerTransaction memory) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.memory = memory;
    }

    @Override
    public Optional<OutgoingDocument> find(DocumentId id) {
        return memory.once(new Known(id), () -> read(id, ""));
    }

    @Override
    public <T extends OutgoingDocument> T get(DocumentId id, int version, Class<T> state) {
        return in(state, version, find(id).orElseThrow(() -> new UnknownException("document")));
    }

    @Override
    public <T extends OutgoingDocument> T lock(DocumentId id, int version, Class<T> state) {
        return in(state, version, locked(id));
    }

    private static <T extends OutgoingDocument> T in(Class<T> state, int version, OutgoingDocument document) {
        var found = in(state, document);
        if (found.version() != version) throw new StaleException("document", found.id());
        return found;
    }

    private static <T extends OutgoingDocument> T in(Class<T> state, OutgoingDocument document) {
        if (!state.isInstance(document)) throw new StaleException("document", document.id());
        return state.cast(document);
    }

    @Override
    public <T extends OutgoingDocument> T lock(DocumentId id, Class<T> state) {
        return in(state, locked(id));
    }

    /** Where nobody has to be waited for, what was read before still holds. */
    private OutgoingDocument locked(DocumentId id) {
        var locked = read(id, " FOR UPDATE SKIP LOCKED");
        if (locked.isEmpty()) {
            locked = read(id, " FOR UPDATE");
            memory.forget();
        }
        memory.keep(new Known(id), locked);
        return locked.orElseThrow(() -> new UnknownException("document"));
    }

    private Optional<OutgoingDocument> read(DocumentId id, String lock) {
        return jdbc.sql("SELECT * FROM outgoing_document WHERE id = ?" + lock)
                .param(id.value())
                .query((row, _) -> document(row))
                .optional();
    }

    @Override
    public boolean add(Draft draft) {
        var now = Timestamp.from(clock.instant());
        var isNew = facts(jdbc.sql("""
                INSERT INTO outgoing_document (id, version, state, agency_id, unit_id, drafter_id, signer_id, capacity,
                    kind, subject, urgency, recipient_lines, reply_to, due_on, created_at, updated_at)
                SELECT :id::uuid, 1, 'DRAFT', :agency, :unit, :drafter, :signer, :capacity, :kind, :subject, :urgency,
                    :recipientLines, :replyTo, :dueOn::date, :now::timestamptz, :now::timestamptz
                WHERE NOT EXISTS (SELECT FROM incoming_document WHERE id = :id::uuid)
                ON CONFLICT (id) DO NOTHING"""), draft).param("now", now).update() == 1;
        if (isNew) memory.keep(new Known(draft.id()), Optional.of(draft));
        return isNew;
    }

    /** What is found by its words is put into words anew only when they change. */
    @Override
    public void save(OutgoingDocument document) {
        var isSaid = document instanceof Issued || !find(document.id()).map(OutgoingDocument::facts)
                .filter(document.facts()::equals)
                .isPresent();
        var saved = (isSaid ? said(document) : jdbc.sql(STEP.formatted("")).param("id", document.id().value()))
                .param("version", document.version())
                .param("state", document.state().name())
                .param("now", Timestamp.from(clock.instant()))
                .param("reviewer", document instanceof InApproval step ? Columns.value(step.reviewer()) : null)
                .param("approvedAt", document instanceof Approved step ? Timestamp.from(step.approvedAt()) : null)
                .param("signedAt", signedAt(document))
                .query((row, _) -> document(row))
                .optional();
        memory.keep(new Known(document.id()), saved.isPresent() ? saved : read(document.id(), ""));
    }

    private JdbcClient.StatementSpec said(OutgoingDocument document) {
        var issue = document instanceof Issued issued ? issued.issue() : null;
        return facts(jdbc.sql(STEP.formatted("""
                , agency_id = :agency, unit_id = :unit, drafter_id = :drafter, signer_id = :signer,
                    capacity = :capacity, kind = :kind, subject = :subject, urgency = :urgency,
                    recipient_lines = :recipientLines, reply_to = :replyTo, due_on = :dueOn, number_text = :number,
                    symbol = :symbol, issue_date = :issuedOn, issued_at = :issuedAt, issued_by = :issuedBy""")),
                document)
                .param("number", issue == null ? null : issue.numberText())
                .param("symbol", issue == null ? null : issue.symbol())
                .param("issuedOn", issue == null ? null : issue.on())
                .param("issuedAt", issue == null ? null : Timestamp.from(issue.at()))
                .param("issuedBy", issue == null ? null : issue.by().value());
    }

    @Override
    public void returned(DocumentId id) {
        jdbc.sql("UPDATE outgoing_document SET returned_at = ?, is_return_unseen = true WHERE id = ?")
                .params(Timestamp.from(clock.instant()), id.value())
                .update();
    }

    @Override
    public void returnsSeen(DocumentId id) {
        jdbc.sql("UPDATE outgoing_document SET is_return_unseen = false WHERE id = ? AND is_return_unseen")
                .param(id.value())
                .update();
    }

    @Override
    public long unseenReturns(Collection<OrganisationId> agencies) {
        return jdbc.sql("SELECT count(*) FROM outgoing_document WHERE is_return_unseen AND agency_id = ANY(?)")
                .param(agencies.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    private static @Nullable Timestamp signedAt(OutgoingDocument document) {
        return switch (document) {
            case Signed signed -> Timestamp.from(signed.signedAt());
            case Issued issued -> Timestamp.from(issued.signedAt());
            default -> null;
        };
    }

    private static JdbcClient.StatementSpec facts(JdbcClient.StatementSpec statement, OutgoingDocument document) {
        var facts = document.facts();
        return statement.param("id", document.id().value())
                .param("agency", facts.agency().value())
                .param("unit", facts.unit().value())
                .param("drafter", facts.drafter().value())
                .param("signer", facts.signer().value())
                .param("capacity", facts.capacity())
                .param("kind", facts.kind())
                .param("subject", facts.subject())
                .param("urgency", facts.urgency())
                .param("recipientLines", facts.recipientLines())
                .param("replyTo", Columns.value(facts.replyTo()))
                .param("dueOn", facts.dueOn());
    }

    private static OutgoingDocument document(ResultSet resultSet) throws SQLException {
        var row = new Columns(resultSet);
        var id = row.document("id");
        var version = resultSet.getInt("version");
        var facts = new OutgoingFacts(
                row.organisation("agency_id"), row.organisation("unit_id"), row.person("drafter_id"),
                row.person("signer_id"), resultSet.getString("capacity"), resultSet.getString("kind"),
                resultSet.getString("subject"), resultSet.getString("urgency"),
                resultSet.getString("recipient_lines"), row.documentOrNull("reply_to"), row.date("due_on"));
        return switch (OutgoingState.valueOf(resultSet.getString("state"))) {
            case DRAFT -> new Draft(id, version, facts);
            case IN_REVIEW -> new InReview(id, version, facts);
            case IN_APPROVAL -> new InApproval(id, version, facts, row.personOrNull("reviewed_by"));
            case APPROVED -> new Approved(id, version, facts, row.instant("approved_at"));
            case SIGNED -> new Signed(id, version, facts, row.instant("signed_at"));
            case ISSUED -> new Issued(id, version, facts, row.instant("signed_at"), issue(row));
            case DISCARDED -> new Discarded(id, version, facts);
        };
    }

    private static Issue issue(Columns row) throws SQLException {
        return new Issue(
                row.row().getString("number_text"), row.row().getString("symbol"),
                row.row().getObject("issue_date", LocalDate.class), row.instant("issued_at"), row.person("issued_by"));
    }
}

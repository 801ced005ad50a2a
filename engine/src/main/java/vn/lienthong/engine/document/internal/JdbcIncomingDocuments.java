package vn.lienthong.engine.document.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.document.IncomingDocument.Arrival;
import vn.lienthong.engine.document.IncomingDocuments;
import vn.lienthong.engine.document.IncomingFacts;
import vn.lienthong.engine.document.IncomingSource;
import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PerTransaction;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UnknownException;

@Component
final class JdbcIncomingDocuments implements IncomingDocuments {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final PerTransaction memory;

    JdbcIncomingDocuments(JdbcClient jdbc, Clock clock, PerTransaction memory) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.memory = memory;
    }

    @Override
    public Optional<IncomingDocument> find(DocumentId id) {
        return read("id = ?", id.value());
    }

    @Override
    public Optional<IncomingDocument> ofDelivery(UUID delivery) {
        return read("delivery_id = ?", delivery);
    }

    @Override
    public IncomingDocument lock(DocumentId id, int version, Set<IncomingState> states) {
        var document = lock(id, states);
        if (document.version() != version) throw new StaleException("document", id);
        return document;
    }

    @Override
    public IncomingDocument lock(DocumentId id, Set<IncomingState> states) {
        var document = locked(id).orElseThrow(() -> new UnknownException("document"));
        if (!states.contains(document.state())) throw new StaleException("document", id);
        return document;
    }

    /** Where nobody has to be waited for, what was read before still holds. */
    private Optional<IncomingDocument> locked(DocumentId id) {
        var free = read("id = ? FOR UPDATE SKIP LOCKED", id.value());
        if (free.isPresent()) return free;
        memory.forget();
        return read("id = ? FOR UPDATE", id.value());
    }

    private Optional<IncomingDocument> read(String where, UUID key) {
        return jdbc.sql("SELECT * FROM incoming_document WHERE " + where)
                .param(key)
                .query((row, _) -> document(row))
                .optional();
    }

    @Override
    public List<DocumentId> sameCode(OrganisationId agency, IncomingFacts facts) {
        if (facts.numberText().isBlank()) return List.of();
        return jdbc.sql("""
                SELECT * FROM incoming_document
                WHERE agency_id = :agency AND code_key = :code AND state NOT IN ('RETURNED_TO_SENDER', 'WITHDRAWN')
                  AND coalesce(extract(year FROM issue_date) = extract(year FROM :issued::date), true)
                ORDER BY received_at DESC LIMIT 500""")
                .param("agency", agency.value())
                .param("code", CodeKey.of(facts))
                .param("issued", facts.issueDate())
                .query((row, _) -> document(row))
                .list()
                .stream()
                .filter(known -> CodeKey.isSameIssuer(known.facts(), facts))
                .map(IncomingDocument::id)
                .limit(20)
                .toList();
    }

    @Override
    public boolean add(IncomingDocument document) {
        return filled(jdbc.sql("""
                INSERT INTO incoming_document (id, version, state, agency_id, source, delivery_id, original_id,
                    issuer_id, issuer_name, number_text, symbol, code_key, issue_date, kind, subject, urgency,
                    signer_name, signer_post, received_at, opened_at, register_due_on, arrival_number, arrival_date,
                    due_on, presented_to, presented_by, presented_for, resolved_at, closed_reason, updated_at)
                SELECT :id::uuid, 1, :state, :agency::uuid, :source, :delivery::uuid, :original::uuid, :issuer::uuid,
                    :issuerName, :number, :symbol, :codeKey, :issueDate::date, :kind, :subject, :urgency, :signerName,
                    :signerPost, :receivedAt::timestamptz, :openedAt::timestamptz, :registerDueOn::date,
                    :arrivalNumber::integer, :arrivalDate::date, :dueOn::date, :presentedTo::uuid,
                    :presentedBy::uuid, :presentedFor::uuid, :resolvedAt::timestamptz, :closedReason, :now::timestamptz
                WHERE NOT EXISTS (SELECT FROM outgoing_document WHERE id = :id::uuid)
                ON CONFLICT (id) DO NOTHING"""), document)
                .param("source", document.source().name())
                .param("delivery", document.delivery())
                .param("original", Columns.value(document.original()))
                .param("receivedAt", Timestamp.from(document.receivedAt()))
                .param("registerDueOn", document.registerDueOn())
                .update() == 1;
    }

    @Override
    public void save(IncomingDocument document) {
        filled(jdbc.sql("""
                UPDATE incoming_document SET version = version + 1, state = :state, agency_id = :agency::uuid,
                    taken_over_from = CASE WHEN agency_id = :agency::uuid THEN taken_over_from
                                           ELSE taken_over_from || agency_id END, issuer_id = :issuer,
                    issuer_name = :issuerName, number_text = :number, symbol = :symbol, code_key = :codeKey,
                    issue_date = :issueDate, kind = :kind, subject = :subject, urgency = :urgency,
                    signer_name = :signerName, signer_post = :signerPost, opened_at = :openedAt,
                    arrival_number = :arrivalNumber, arrival_date = :arrivalDate, due_on = :dueOn,
                    presented_to = :presentedTo, presented_by = :presentedBy::uuid,
                    presented_for = :presentedFor::uuid, resolved_at = :resolvedAt, closed_reason = :closedReason,
                    updated_at = :now
                WHERE id = :id AND version = :version"""), document).param("version", document.version()).update();
    }

    private JdbcClient.StatementSpec filled(JdbcClient.StatementSpec statement, IncomingDocument document) {
        var facts = document.facts();
        var arrival = document.arrival();
        var by = document.presentedBy();
        return statement.param("id", document.id().value())
                .param("agency", document.agency().value())
                .param("state", document.state().name())
                .param("issuer", Columns.value(facts.issuer()))
                .param("issuerName", facts.issuerName())
                .param("number", facts.numberText())
                .param("symbol", facts.symbol())
                .param("codeKey", CodeKey.of(facts))
                .param("issueDate", facts.issueDate())
                .param("kind", facts.kind())
                .param("subject", facts.subject())
                .param("urgency", facts.urgency())
                .param("signerName", facts.signerName())
                .param("signerPost", facts.signerPost())
                .param("openedAt", Columns.timestamp(document.openedAt()))
                .param("arrivalNumber", arrival == null ? null : arrival.numberText())
                .param("arrivalDate", arrival == null ? null : arrival.on())
                .param("dueOn", document.dueOn())
                .param("presentedTo", Columns.value(document.presentedTo()))
                .param("presentedBy", by == null ? null : Columns.value(by.person()))
                .param("presentedFor", by == null ? null : Columns.value(by.standingInFor()))
                .param("resolvedAt", Columns.timestamp(document.resolvedAt()))
                .param("closedReason", document.closedReason())
                .param("now", Timestamp.from(clock.instant()));
    }

    private static IncomingDocument document(ResultSet resultSet) throws SQLException {
        var row = new Columns(resultSet);
        return new IncomingDocument(
                row.document("id"), resultSet.getInt("version"), IncomingState.valueOf(resultSet.getString("state")),
                row.organisation("agency_id"), IncomingSource.valueOf(resultSet.getString("source")),
                resultSet.getObject("delivery_id", UUID.class), row.documentOrNull("original_id"), facts(row),
                row.instant("received_at"), row.instantOrNull("opened_at"),
                resultSet.getObject("register_due_on", LocalDate.class), arrival(row), row.date("due_on"),
                row.personOrNull("presented_to"), row.actorOrNull("presented_by", "presented_for"),
                row.instantOrNull("resolved_at"),
                resultSet.getString("closed_reason"));
    }

    private static IncomingFacts facts(Columns columns) throws SQLException {
        var row = columns.row();
        return new IncomingFacts(
                columns.organisationOrNull("issuer_id"), row.getString("issuer_name"), row.getString("number_text"),
                row.getString("symbol"), columns.date("issue_date"), row.getString("kind"), row.getString("subject"),
                row.getString("urgency"), row.getString("signer_name"), row.getString("signer_post"));
    }

    private static @Nullable Arrival arrival(Columns columns) throws SQLException {
        var number = columns.row().getString("arrival_number");
        if (number == null) return null;
        return new Arrival(number, columns.row().getObject("arrival_date", LocalDate.class));
    }
}

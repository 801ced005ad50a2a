package vn.lienthong.engine.exchange.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.exchange.Deliveries;
import vn.lienthong.engine.exchange.Delivery;
import vn.lienthong.engine.exchange.DeliveryState;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UnknownException;

@Component
final class JdbcDeliveries implements Deliveries {
    private static final String SELECT = "SELECT id, document_id, recipient_id, state, incoming_id, reason FROM delivery ";

    private final JdbcClient jdbc;
    private final IdSource ids;
    private final Clock clock;

    JdbcDeliveries(JdbcClient jdbc, IdSource ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void queue(DocumentId document, List<OrganisationId> recipients) {
        jdbc.sql("""
                INSERT INTO delivery (id, document_id, recipient_id, state, queued_at, updated_at)
                SELECT id, :document, recipient, 'QUEUED', :now, :now FROM unnest(:ids, :recipients) AS r (id, recipient)
                ON CONFLICT (document_id, recipient_id) DO NOTHING""")
                .param("document", document.value())
                .param("ids", recipients.stream().map(_ -> ids.next()).toArray(UUID[]::new))
                .param("recipients", recipients.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("now", now())
                .update();
    }

    @Override
    public List<Delivery> lockQueued(DocumentId document, int most) {
        return jdbc.sql(SELECT + """
                WHERE document_id = ? AND state = 'QUEUED' ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED""")
                .params(document.value(), most)
                .query((row, _) -> delivery(row, List.of()))
                .list();
    }

    @Override
    public boolean hasQueued(DocumentId document) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM delivery WHERE document_id = ? AND state = 'QUEUED')")
                .param(document.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Delivery lock(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, _) -> delivery(row, List.of()))
                .optional()
                .orElseThrow(() -> new UnknownException("delivery"));
    }

    @Override
    public List<Delivery> of(DocumentId document) {
        return jdbc.sql(SELECT + "WHERE document_id = ? ORDER BY id")
                .param(document.value())
                .query((row, _) -> delivery(row, ladder(row.getObject("id", UUID.class))))
                .list();
    }

    @Override
    public Optional<Delivery> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = ?").param(id).query((row, _) -> delivery(row, ladder(id))).optional();
    }

    private List<Delivery.Report> ladder(UUID id) {
        return jdbc.sql("SELECT status, at, reason FROM delivery_status WHERE delivery_id = ? ORDER BY at, status")
                .param(id)
                .query(
                        (row, _) -> new Delivery.Report(
                                row.getString("status"), row.getTimestamp("at").toInstant(), row.getString("reason")))
                .list();
    }

    @Override
    public void arrived(UUID id, DocumentId incoming) {
        jdbc.sql("UPDATE delivery SET incoming_id = ? WHERE id = ?").params(incoming.value(), id).update();
        report(id, DeliveryState.ARRIVED, null);
    }

    @Override
    public boolean report(UUID id, DeliveryState state, @Nullable String reason) {
        if (!state.mayFollow(lock(id).state())) return false;
        jdbc.sql("UPDATE delivery SET state = ?, reason = ?, updated_at = ? WHERE id = ?")
                .params(Arrays.asList(state.name(), reason, now(), id))
                .update();
        state.status().ifPresent(status -> jdbc.sql("""
                INSERT INTO delivery_status (delivery_id, status, at, reason) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING""").params(Arrays.asList(id, status, now(), reason)).update());
        return true;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Delivery delivery(ResultSet row, List<Delivery.Report> ladder) throws SQLException {
        var incoming = row.getObject("incoming_id", UUID.class);
        return new Delivery(
                row.getObject("id", UUID.class), new DocumentId(row.getObject("document_id", UUID.class)),
                new OrganisationId(row.getObject("recipient_id", UUID.class)),
                DeliveryState.valueOf(row.getString("state")), incoming == null ? null : new DocumentId(incoming),
                row.getString("reason"), ladder);
    }
}

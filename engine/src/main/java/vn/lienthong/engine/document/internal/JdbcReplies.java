package vn.lienthong.engine.document.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.Replies;
import vn.lienthong.engine.organisation.FoldedText;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;

@Component
final class JdbcReplies implements Replies {
    private final JdbcClient jdbc;

    JdbcReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<DocumentId> originalOf(DocumentId reply) {
        return jdbc.sql("""
                SELECT original FROM (SELECT coalesce(
                    (SELECT reply_to FROM outgoing_document WHERE id = :id),
                    (SELECT original_id FROM received_reply WHERE reply_id = :id),
                    (SELECT sent.reply_to FROM incoming_document came
                     JOIN outgoing_document sent ON sent.id = came.original_id WHERE came.id = :id)) AS original) AS found
                WHERE original IS NOT NULL""")
                .param("id", reply.value())
                .query(UUID.class)
                .optional()
                .map(DocumentId::new);
    }

    @Override
    public List<DocumentId> to(DocumentId original) {
        return jdbc.sql("""
                SELECT id FROM outgoing_document WHERE reply_to = :id AND state <> 'DISCARDED'
                UNION ALL
                SELECT came.id FROM received_reply r JOIN incoming_document came ON came.id = r.reply_id
                WHERE r.original_id = :id AND came.state <> 'WITHDRAWN'
                ORDER BY id""")
                .param("id", original.value())
                .query((row, _) -> new Columns(row).document("id"))
                .list();
    }

    /** A document that went by paper or as a file is known again by what stands on it, as the clerk over there typed it. */
    @Override
    public void received(DocumentId reply, OrganisationId at, DocumentId answered) {
        delivered(at, answered).or(() -> typed(at, answered))
                .ifPresent(original -> jdbc
                        .sql("INSERT INTO received_reply (reply_id, original_id) VALUES (?, ?) ON CONFLICT DO NOTHING")
                        .params(reply.value(), original)
                        .update());
    }

    private Optional<UUID> delivered(OrganisationId at, DocumentId answered) {
        return jdbc.sql("""
                SELECT own.id FROM incoming_document answered JOIN outgoing_document own ON own.id = answered.original_id
                WHERE answered.id = ? AND own.agency_id = ? AND own.state = 'ISSUED'""")
                .params(answered.value(), at.value())
                .query(UUID.class)
                .optional();
    }

    private Optional<UUID> typed(OrganisationId at, DocumentId answered) {
        return jdbc.sql("""
                SELECT own.id, answered.issuer_id, answered.issuer_name
                FROM incoming_document answered JOIN outgoing_document own
                  ON own.agency_id = :at AND own.state = 'ISSUED' AND own.issue_date = answered.issue_date
                  AND lower(own.symbol) = lower(answered.symbol)
                  AND ltrim(own.number_text, '0') = ltrim(answered.number_text, '0')
                WHERE answered.id = :answered AND answered.original_id IS NULL
                  AND coalesce(answered.issuer_id, :at) = :at
                ORDER BY own.id""")
                .param("at", at.value())
                .param("answered", answered.value())
                .query((row, _) -> row.getObject("issuer_id") != null || isCalled(at, row.getString("issuer_name"))
                        ? row.getObject("id", UUID.class)
                        : null)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Numbers and symbols are alike in many agencies: whose it is, the typed name has to say. */
    private boolean isCalled(OrganisationId at, String name) {
        var wanted = FoldedText.shortened(name);
        return jdbc.sql("SELECT name, short_name FROM organisation_version WHERE organisation_id = ?")
                .param(at.value())
                .query((row, _) -> FoldedText.shortened(row.getString("name")).equals(wanted)
                        || FoldedText.shortened(row.getString("short_name")).equals(wanted))
                .list()
                .contains(true);
    }
}

package vn.lienthong.engine.document.internal;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.RecipientRule;
import vn.lienthong.engine.document.Recipients;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PerTransaction;

@Component
final class JdbcRecipients implements Recipients {
    /** The recipients of a document as this transaction has them. */
    private record Known(DocumentId document) {}

    private final JdbcClient jdbc;
    private final PerTransaction memory;

    JdbcRecipients(JdbcClient jdbc, PerTransaction memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    @Override
    public List<OrganisationId> of(DocumentId document) {
        return memory.once(new Known(document), () -> read(document));
    }

    private List<OrganisationId> read(DocumentId document) {
        return jdbc.sql("SELECT organisation_id FROM recipient WHERE document_id = ? ORDER BY ordinal")
                .param(document.value())
                .query((row, _) -> new Columns(row).organisation("organisation_id"))
                .list();
    }

    @Override
    public void set(DocumentId document, List<OrganisationId> recipients) {
        if (recipients.equals(of(document))) return;
        jdbc.sql("DELETE FROM recipient WHERE document_id = ?").param(document.value()).update();
        jdbc.sql("""
                INSERT INTO recipient (document_id, organisation_id, ordinal)
                SELECT ?, organisation, ordinal FROM unnest(?) WITH ORDINALITY AS r (organisation, ordinal)
                ON CONFLICT DO NOTHING""")
                .params(document.value(), recipients.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .update();
        memory.keep(new Known(document), List.copyOf(recipients));
    }

    @Override
    public List<RecipientRule> rulesOf(DocumentId document) {
        return jdbc.sql("SELECT below_id, level FROM recipient_rule WHERE document_id = ? ORDER BY ordinal")
                .param(document.value())
                .query((row, _) -> new RecipientRule(new Columns(row).organisation("below_id"), row.getString("level")))
                .list();
    }

    @Override
    public void setRules(DocumentId document, List<RecipientRule> rules) {
        jdbc.sql("DELETE FROM recipient_rule WHERE document_id = ?").param(document.value()).update();
        for (int i = 0; i < rules.size(); i++)
            jdbc.sql("""
                    INSERT INTO recipient_rule (document_id, ordinal, below_id, level)
                    VALUES (:document, :ordinal, :below, :level)""")
                    .param("document", document.value())
                    .param("ordinal", i + 1)
                    .param("below", rules.get(i).below().value())
                    .param("level", rules.get(i).level())
                    .update();
    }
}

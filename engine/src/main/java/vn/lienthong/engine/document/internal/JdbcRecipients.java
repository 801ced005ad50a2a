package vn.lienthong.engine.document.internal;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.Recipients;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;

@Component
final class JdbcRecipients implements Recipients {
    private final JdbcClient jdbc;

    JdbcRecipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OrganisationId> of(DocumentId document) {
        return jdbc.sql("SELECT organisation_id FROM recipient WHERE document_id = ? ORDER BY ordinal")
                .param(document.value())
                .query((row, _) -> new Columns(row).organisation("organisation_id"))
                .list();
    }

    @Override
    public void set(DocumentId document, List<OrganisationId> recipients) {
        jdbc.sql("DELETE FROM recipient WHERE document_id = ?").param(document.value()).update();
        jdbc.sql("""
                INSERT INTO recipient (document_id, organisation_id, ordinal)
                SELECT ?, organisation, ordinal FROM unnest(?) WITH ORDINALITY AS r (organisation, ordinal)
                ON CONFLICT DO NOTHING""")
                .params(document.value(), recipients.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .update();
    }
}

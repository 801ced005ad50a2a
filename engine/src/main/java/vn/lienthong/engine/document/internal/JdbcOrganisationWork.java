package vn.lienthong.engine.document.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.OrganisationWork;
import vn.lienthong.engine.shared.OrganisationId;

/** Organisations were at work when their documents came or changed. */
@Component
final class JdbcOrganisationWork implements OrganisationWork {
    private final JdbcClient jdbc;

    JdbcOrganisationWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean hasAny(Collection<OrganisationId> organisations, Instant since) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM outgoing_document
                               WHERE updated_at >= :since AND (agency_id = ANY (:ids) OR unit_id = ANY (:ids)))
                    OR EXISTS (SELECT 1 FROM incoming_document WHERE updated_at >= :since AND agency_id = ANY (:ids))
                """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("ids", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }
}

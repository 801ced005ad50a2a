package vn.lienthong.engine.registry.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.OrganisationUse;
import vn.lienthong.engine.shared.OrganisationId;

/** Agencies for whom somebody decided how they number. */
@Component
final class JdbcNumberedOrganisations implements OrganisationUse {
    private final JdbcClient jdbc;

    JdbcNumberedOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable Kind of(OrganisationId organisation) {
        var isNamed = jdbc.sql("""
                SELECT EXISTS (SELECT FROM numbering_rule WHERE agency_id = :id)
                    OR EXISTS (SELECT FROM register WHERE agency_id = :id)
                """).param("id", organisation.value()).query(Boolean.class).single();
        return isNamed ? Kind.NUMBERING : null;
    }
}

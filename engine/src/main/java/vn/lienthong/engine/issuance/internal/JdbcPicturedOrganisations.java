package vn.lienthong.engine.issuance.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.OrganisationUse;
import vn.lienthong.engine.shared.OrganisationId;

/** Agencies that have a picture of their seal. */
@Component
final class JdbcPicturedOrganisations implements OrganisationUse {
    private final JdbcClient jdbc;

    JdbcPicturedOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable Kind of(OrganisationId organisation) {
        var isNamed = jdbc.sql("""
                SELECT EXISTS (SELECT FROM mark_picture WHERE owner_id = :id AND mark = 'SEAL')
                """).param("id", organisation.value()).query(Boolean.class).single();
        return isNamed ? Kind.SEAL_PICTURE : null;
    }
}

package vn.lienthong.engine.document.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.OrganisationUse;
import vn.lienthong.engine.shared.OrganisationId;

/** Organisations to which documents go, came or belong. */
@Component
final class JdbcNamedOrganisations implements OrganisationUse {
    private final JdbcClient jdbc;

    JdbcNamedOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable Kind of(OrganisationId organisation) {
        if (isNamed("SELECT FROM outgoing_document WHERE agency_id = :id OR unit_id = :id", organisation)
                || isNamed("SELECT FROM incoming_document WHERE agency_id = :id OR issuer_id = :id", organisation))
            return Kind.DOCUMENT;
        var isChosen = isNamed("SELECT FROM recipient WHERE organisation_id = :id", organisation)
                || isNamed("SELECT FROM recipient_rule WHERE below_id = :id", organisation)
                || isNamed("SELECT FROM recipient_group WHERE agency_id = :id", organisation)
                || isNamed("SELECT FROM recipient_group_member WHERE organisation_id = :id", organisation);
        return isChosen ? Kind.RECIPIENT : null;
    }

    private boolean isNamed(String rows, OrganisationId organisation) {
        return jdbc.sql("SELECT EXISTS (" + rows + ")")
                .param("id", organisation.value())
                .query(Boolean.class)
                .single();
    }
}

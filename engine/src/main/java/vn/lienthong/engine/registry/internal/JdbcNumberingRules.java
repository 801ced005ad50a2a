package vn.lienthong.engine.registry.internal;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.registry.NumberingRule;
import vn.lienthong.engine.registry.NumberingRules;
import vn.lienthong.engine.shared.OrganisationId;

@Component
final class JdbcNumberingRules implements NumberingRules {
    private final JdbcClient jdbc;

    JdbcNumberingRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public NumberingRule inForce(OrganisationId agency, String kind, LocalDate on) {
        return jdbc.sql("""
                SELECT series, symbol_pattern, minimum_digits FROM numbering_rule
                WHERE (agency_id = :agency OR agency_id IS NULL) AND (kind = :kind OR kind IS NULL)
                  AND valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on)
                ORDER BY agency_id NULLS LAST, kind NULLS LAST, valid_from DESC LIMIT 1""")
                .param("agency", agency.value())
                .param("kind", kind)
                .param("on", on)
                .query(NumberingRule.class)
                .single();
    }

    @Override
    public NumberingRule ofArrivals(LocalDate on) {
        return jdbc.sql("""
                SELECT series, symbol_pattern, minimum_digits FROM numbering_rule
                WHERE agency_id IS NULL AND kind IS NULL
                  AND valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on)
                ORDER BY valid_from DESC LIMIT 1""").param("on", on).query(NumberingRule.class).single();
    }
}

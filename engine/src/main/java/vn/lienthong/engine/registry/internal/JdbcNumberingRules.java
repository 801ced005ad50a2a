package vn.lienthong.engine.registry.internal;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.registry.NumberingPlans;
import vn.lienthong.engine.registry.NumberingRule;
import vn.lienthong.engine.registry.NumberingRules;
import vn.lienthong.engine.shared.OrganisationId;

@Component
final class JdbcNumberingRules implements NumberingRules {
    private final JdbcClient jdbc;
    private final NumberingPlans plans;

    JdbcNumberingRules(JdbcClient jdbc, NumberingPlans plans) {
        this.jdbc = jdbc;
        this.plans = plans;
    }

    @Override
    public NumberingRule inForce(OrganisationId agency, String kind, LocalDate on) {
        return plans.of(agency).of(kind, on);
    }

    @Override
    public NumberingRule hold(OrganisationId agency, String kind, LocalDate on) {
        return plans.hold(agency).of(kind, on);
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

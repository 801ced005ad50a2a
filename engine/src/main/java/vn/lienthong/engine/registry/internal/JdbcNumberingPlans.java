package vn.lienthong.engine.registry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.registry.DecidedRule;
import vn.lienthong.engine.registry.NumberingPlan;
import vn.lienthong.engine.registry.NumberingPlans;
import vn.lienthong.engine.registry.SeriesChoice;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PerTransaction;
import vn.lienthong.engine.shared.Period;

/** Rules as rows; one more row for each agency is their lock. */
@Component
final class JdbcNumberingPlans implements NumberingPlans {
    private record Of(OrganisationId agency) {}

    private final JdbcClient jdbc;
    private final PerTransaction memory;

    JdbcNumberingPlans(JdbcClient jdbc, PerTransaction memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    @Override
    public NumberingPlan of(OrganisationId agency) {
        return memory.standing(new Of(agency), () -> read(agency));
    }

    private NumberingPlan read(OrganisationId agency) {
        return new NumberingPlan(jdbc.sql("SELECT * FROM numbering_rule WHERE agency_id = ? OR agency_id IS NULL")
                .param(agency.value())
                .query(JdbcNumberingPlans::rule)
                .list());
    }

    @Override
    public int version(OrganisationId agency) {
        return jdbc.sql("SELECT version FROM numbering_version WHERE agency_id = ?")
                .param(agency.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Override
    public NumberingPlan hold(OrganisationId agency) {
        lock(agency, "FOR SHARE");
        return read(agency); // as it is under the lock
    }

    @Override
    public int lock(OrganisationId agency) {
        memory.stop();
        return lock(agency, "FOR UPDATE");
    }

    private int lock(OrganisationId agency, String strength) {
        return lockKnown(agency, strength).or(() -> {
            jdbc.sql("INSERT INTO numbering_version (agency_id) VALUES (?) ON CONFLICT DO NOTHING")
                    .param(agency.value())
                    .update();
            return lockKnown(agency, strength);
        }).orElseThrow();
    }

    private Optional<Integer> lockKnown(OrganisationId agency, String strength) {
        return jdbc.sql("SELECT version FROM numbering_version WHERE agency_id = ? " + strength)
                .param(agency.value())
                .query(Integer.class)
                .optional();
    }

    /** What goes makes room before anything comes: one rule a day. */
    @Override
    public void change(OrganisationId agency, NumberingPlan before, NumberingPlan after) {
        var old = before.rules().stream().collect(Collectors.toMap(DecidedRule::id, Function.identity()));
        var next = after.rules().stream().collect(Collectors.toMap(DecidedRule::id, Function.identity()));
        old.keySet().stream().filter(id -> !next.containsKey(id)).forEach(this::remove);
        next.values()
                .stream()
                .filter(rule -> old.containsKey(rule.id()) && !rule.equals(old.get(rule.id())))
                .forEach(this::end);
        next.values().stream().filter(rule -> !old.containsKey(rule.id())).forEach(this::add);
        jdbc.sql("UPDATE numbering_version SET version = version + 1 WHERE agency_id = ?")
                .param(agency.value())
                .update();
    }

    private void remove(UUID id) {
        jdbc.sql("DELETE FROM numbering_rule WHERE id = ?").param(id).update();
    }

    private void end(DecidedRule rule) {
        jdbc.sql("UPDATE numbering_rule SET valid_to = :to WHERE id = :id")
                .param("to", rule.validity().to())
                .param("id", rule.id())
                .update();
    }

    private void add(DecidedRule rule) {
        var agency = rule.agency();
        jdbc.sql("""
                INSERT INTO numbering_rule (id, agency_id, kind, series, symbol_pattern, minimum_digits, valid_from,
                                            valid_to, legal_basis)
                VALUES (:id, :agency, :kind, :series, :symbol, :digits, :from, :to, :basis)""")
                .param("id", rule.id())
                .param("agency", agency == null ? null : agency.value())
                .param("kind", rule.kind())
                .param("series", rule.series().text())
                .param("symbol", rule.symbolPattern())
                .param("digits", rule.minimumDigits())
                .param("from", rule.validity().from())
                .param("to", rule.validity().to())
                .param("basis", rule.legalBasis())
                .update();
    }

    private static DecidedRule rule(ResultSet row, int index) throws SQLException {
        var agency = row.getObject("agency_id", UUID.class);
        return new DecidedRule(row.getObject("id", UUID.class), agency == null ? null : new OrganisationId(agency),
                row.getString("kind"), SeriesChoice.read(row.getString("series")), row.getString("symbol_pattern"),
                row.getInt("minimum_digits"),
                new Period(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                row.getString("legal_basis"));
    }
}

package vn.lienthong.engine.registry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.registry.EntryState;
import vn.lienthong.engine.registry.NumberingRule;
import vn.lienthong.engine.registry.RegisterEntry;
import vn.lienthong.engine.registry.RegisterKey;
import vn.lienthong.engine.registry.Registers;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.StaleException;

/** Registers in PostgreSQL: the row of the register is the lock of its series. */
@Component
final class JdbcRegisters implements Registers {
    private static final String COLUMNS = """
            number, number_text, symbol, document_id, entry_date, state, reserved_at, voided_by, void_reason
            """;
    private static final String SELECT = "SELECT " + COLUMNS + "FROM register_entry ";

    private final JdbcClient jdbc;
    private final IdSource ids;
    private final Clock clock;

    JdbcRegisters(JdbcClient jdbc, IdSource ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** Two at midnight do not cross: the day is that of the number before. One of a clock that ran ahead is not followed. */
    @Override
    public RegisterEntry reserve(
            RegisterKey key, DocumentId document, NumberingRule rule, String symbol, LocalDate on) {
        var register = lock(key);
        var existing = entryOf(document);
        if (existing.isPresent()) return existing.get();
        var number = jdbc.sql("""
                UPDATE register SET next_number = next_number + 1 WHERE id = ? RETURNING next_number - 1""")
                .param(register)
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                INSERT INTO register_entry (register_id, number, number_text, symbol, document_id, entry_date, state,
                                            reserved_at, issuer_id, issue_year)
                SELECT id, ?, ?, ?, ?, least(greatest(?::date, (SELECT entry_date FROM register_entry
                                WHERE register_id = register.id ORDER BY number DESC LIMIT 1)),
                             greatest(?::date, ?::date)), 'RESERVED', ?,
                       CASE direction WHEN 'OUTGOING' THEN agency_id END, CASE direction WHEN 'OUTGOING' THEN year END
                FROM register WHERE id = ? RETURNING\s""" + COLUMNS)
                .params(number, rule.numberText(number), symbol, document.value(), on, on, LocalDate.now(clock), now(),
                        register)
                .query(JdbcRegisters::entry)
                .single();
    }

    private UUID lock(RegisterKey key) {
        return lockKnown(key).or(() -> {
            begin(key);
            return lockKnown(key);
        }).orElseThrow();
    }

    private void begin(RegisterKey key) {
        jdbc.sql("""
                INSERT INTO register (id, agency_id, direction, series, year) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING""")
                .params(ids.next(), key.agency().value(), key.direction().name(), key.series(), key.year())
                .update();
    }

    private Optional<UUID> lockKnown(RegisterKey key) {
        return jdbc.sql("""
                SELECT id FROM register WHERE agency_id = ? AND direction = ? AND series = ? AND year = ? FOR UPDATE""")
                .params(key.agency().value(), key.direction().name(), key.series(), key.year())
                .query(UUID.class)
                .optional();
    }

    @Override
    public RegisterEntry use(DocumentId document) {
        return jdbc.sql("""
                UPDATE register_entry SET state = 'USED', used_at = ? WHERE document_id = ? AND state = 'RESERVED'
                RETURNING\s""" + COLUMNS)
                .params(now(), document.value())
                .query(JdbcRegisters::entry)
                .optional()
                .orElseThrow(() -> new StaleException("number", document));
    }

    @Override
    public void voidNumber(DocumentId document, Actor by, String reason) {
        var changed = jdbc.sql("""
                UPDATE register_entry SET state = 'VOIDED', voided_at = ?, voided_by = ?, void_reason = ?
                WHERE document_id = ? AND state = 'RESERVED'""")
                .params(now(), by.requirePerson().value(), reason, document.value())
                .update();
        if (changed != 1) throw new StaleException("number", document);
    }

    @Override
    public Optional<RegisterEntry> entryOf(DocumentId document) {
        return jdbc.sql(SELECT + "WHERE document_id = ? AND state <> 'VOIDED'")
                .param(document.value())
                .query(JdbcRegisters::entry)
                .optional();
    }

    @Override
    public List<RegisterEntry> reservedBefore(Instant instant) {
        return jdbc.sql(SELECT + "WHERE state = 'RESERVED' AND reserved_at < ? ORDER BY reserved_at")
                .param(Timestamp.from(instant))
                .query(JdbcRegisters::entry)
                .list();
    }

    @Override
    public Map<String, Set<String>> symbolsOf(OrganisationId agency, int year) {
        var symbols = new HashMap<String, Set<String>>();
        jdbc.sql("""
                SELECT DISTINCT register.series, entry.symbol
                FROM register_entry entry JOIN register ON register.id = entry.register_id
                WHERE entry.issuer_id = ? AND entry.issue_year = ?""")
                .params(agency.value(), year)
                .query(row -> {
                    symbols.computeIfAbsent(row.getString("series"), _ -> new HashSet<>()).add(row.getString("symbol"));
                });
        return symbols;
    }

    @Override
    public List<RegisterKey> of(OrganisationId agency) {
        return jdbc.sql("""
                SELECT agency_id, direction, series, year FROM register WHERE agency_id = ?
                ORDER BY year DESC, direction, series""")
                .param(agency.value())
                .query(
                        (row, _) -> new RegisterKey(
                                new OrganisationId(row.getObject("agency_id", UUID.class)),
                                Direction.valueOf(row.getString("direction")), row.getString("series"),
                                row.getInt("year")))
                .list();
    }

    @Override
    public List<RegisterEntry> lines(RegisterKey key, @Nullable Period days, @Nullable Integer below, int most) {
        return lines(key, days, most, "number < :number ORDER BY number DESC",
                below == null ? Integer.MAX_VALUE : below);
    }

    @Override
    public List<RegisterEntry> sheet(RegisterKey key, @Nullable Period days, int above, int most) {
        return lines(key, days, most, "number > :number ORDER BY number", above);
    }

    private List<RegisterEntry> lines(RegisterKey key, @Nullable Period days, int most, String order, int number) {
        return jdbc.sql(SELECT + """
                WHERE register_id = (SELECT id FROM register
                                     WHERE agency_id = :agency AND direction = :direction AND series = :series
                                       AND year = :year)
                  AND\s""" + (days == null ? "" : "entry_date BETWEEN :from AND coalesce(:to::date, 'infinity') AND ")
                + order + " LIMIT :most")
                .param("agency", key.agency().value())
                .param("direction", key.direction().name())
                .param("series", key.series())
                .param("year", key.year())
                .param("from", days == null ? null : days.from())
                .param("to", days == null ? null : days.to())
                .param("number", number)
                .param("most", most)
                .query(JdbcRegisters::entry)
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    static RegisterEntry entry(ResultSet row, int index) throws SQLException {
        var voidedBy = row.getObject("voided_by", UUID.class);
        return new RegisterEntry(
                row.getInt("number"), row.getString("number_text"), row.getString("symbol"),
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getObject("entry_date", LocalDate.class), EntryState.valueOf(row.getString("state")),
                row.getTimestamp("reserved_at").toInstant(), voidedBy == null ? null : new PersonId(voidedBy),
                row.getString("void_reason"));
    }
}

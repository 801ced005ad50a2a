package vn.lienthong.engine.finding.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.finding.IndexEntry;
import vn.lienthong.engine.finding.IndexEntry.Days;
import vn.lienthong.engine.finding.IndexEntry.FileText;
import vn.lienthong.engine.finding.IndexEntry.Keys;
import vn.lienthong.engine.finding.IndexEntry.Place;
import vn.lienthong.engine.finding.IndexEntry.Words;
import vn.lienthong.engine.finding.TextState;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/** Puts the rows of several documents together, one statement a table. */
@Component
final class EntryReading {
    private static final String HEADS = """
            SELECT id, 'OUTGOING' AS direction, state, agency_id, unit_id, number_text, symbol, subject, kind, urgency,
                   NULL AS issuer, signer_id, NULL AS signer, issue_date, NULL::date AS arrival_date,
                   created_at AS begun_at
            FROM outgoing_document WHERE id = ANY(:ids)
            UNION ALL
            SELECT id, 'INCOMING', state, agency_id, NULL, number_text, symbol, subject, kind, urgency, issuer_name,
                   NULL, signer_name, issue_date, arrival_date, received_at
            FROM incoming_document WHERE id = ANY(:ids)""";
    private static final String UNIT = "unit:";
    /**
     * How far the texts of files are. While the newest version is not read yet, the version before it says nearly the same. A
     * content in quarantine may have been read for somebody else: here it says nothing.
     */
    static final String TEXT_STATE = """
            coalesce(t.state, CASE WHEN h.file_id IS NULL THEN 'WAITING' ELSE 'QUARANTINED' END)""";
    static final String TEXTS = """
            FROM document_file f
            LEFT JOIN LATERAL (SELECT q.file_id FROM quarantined_file q WHERE q.file_id = f.id LIMIT 1) AS h ON true
            LEFT JOIN LATERAL (SELECT t.state, t.text FROM document_file_version v
                JOIN content_text t ON t.content_id = v.content_id
                WHERE v.file_id = f.id AND NOT EXISTS (SELECT FROM quarantined_file q
                    WHERE q.file_id = f.id AND q.version = v.version)
                ORDER BY v.version DESC LIMIT 1) AS t ON true
            """;

    private final JdbcClient jdbc;
    private final EntryNames names;
    private final Clock clock;

    EntryReading(JdbcClient jdbc, EntryNames names, Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.clock = clock;
    }

    List<IndexEntry> read(UUID[] ids, Map<UUID, Long> versions, Map<UUID, Long> narrowings) {
        var readers = readers(ids);
        var recipients = recipients(ids);
        var texts = texts(ids);
        var heads = jdbc.sql(HEADS).param("ids", ids).query((row, _) -> head(row)).list();
        var known = names.of(heads, recipients);
        return heads.stream().map(head -> {
            var id = head.id();
            var who = readers.getOrDefault(id, Set.of());
            return new IndexEntry(new DocumentId(id), version(versions, id), narrowings.get(id),
                    place(head, who, known), words(head, recipients.getOrDefault(id, List.of()), known), head.days(),
                    head.keys(), texts.getOrDefault(id, List.of()), who);
        }).toList();
    }

    private static long version(Map<UUID, Long> versions, UUID id) {
        var version = versions.get(id);
        if (version == null) throw new IllegalStateException("A reading without a version: " + id);
        return version;
    }

    /** A document also lies in the units that have it to handle. */
    private static Place place(Head head, Set<String> readers, EntryNames.Known known) {
        var units = new LinkedHashSet<OrganisationId>();
        units.add(head.agency());
        if (head.unit() != null) units.add(head.unit());
        readers.stream()
                .filter(scope -> scope.startsWith(UNIT))
                .map(scope -> new OrganisationId(UUID.fromString(scope.substring(UNIT.length()))))
                .forEach(units::add);
        var path = new LinkedHashSet<>(units);
        units.forEach(unit -> path.addAll(known.pathOf(unit)));
        return new Place(head.agency(), units, path, known.levelOf(head.agency()));
    }

    private static Words words(Head head, List<OrganisationId> recipients, EntryNames.Known known) {
        var issuer = head.issuer() == null ? known.nameOf(head.agency(), head.named()) : head.issuer();
        var signer = head.signerId() == null ? head.signer() : known.nameOf(head.signerId());
        var to = recipients.stream().map(one -> known.nameOf(one, head.named())).filter(name -> name != null).toList();
        return new Words(head.number(), head.symbol(), head.subject(), issuer, signer, to);
    }

    private Map<UUID, Set<String>> readers(UUID[] ids) {
        var readers = new LinkedHashMap<UUID, Set<String>>();
        jdbc.sql("SELECT document_id, scope FROM document_scope WHERE document_id = ANY(?)").param(ids).query(row -> {
            readers.computeIfAbsent(row.getObject("document_id", UUID.class), _ -> new LinkedHashSet<>())
                    .add(row.getString("scope"));
        });
        return readers;
    }

    private Map<UUID, List<OrganisationId>> recipients(UUID[] ids) {
        var recipients = new LinkedHashMap<UUID, List<OrganisationId>>();
        jdbc.sql("SELECT document_id, organisation_id FROM recipient WHERE document_id = ANY(?) ORDER BY ordinal")
                .param(ids)
                .query(row -> {
                    recipients.computeIfAbsent(row.getObject("document_id", UUID.class), _ -> new ArrayList<>())
                            .add(new OrganisationId(row.getObject("organisation_id", UUID.class)));
                });
        return recipients;
    }

    private Map<UUID, List<FileText>> texts(UUID[] ids) {
        var texts = new LinkedHashMap<UUID, List<FileText>>();
        jdbc.sql("SELECT f.document_id, f.id, " + TEXT_STATE + " AS state, coalesce(t.text, '') AS text " + TEXTS + """
                WHERE f.document_id = ANY(?) AND NOT f.removed
                ORDER BY f.document_id, f.role <> 'MAIN', f.ordinal""").param(ids).query(row -> {
            texts.computeIfAbsent(row.getObject("document_id", UUID.class), _ -> new ArrayList<>())
                    .add(new FileText(row.getObject("id", UUID.class), TextState.valueOf(row.getString("state")),
                            row.getString("text")));
        });
        return texts;
    }

    private Head head(ResultSet row) throws SQLException {
        var begun = row.getTimestamp("begun_at").toInstant().atZone(clock.getZone()).toLocalDate();
        var issued = row.getObject("issue_date", LocalDate.class);
        var arrived = row.getObject("arrival_date", LocalDate.class);
        var direction = Direction.valueOf(row.getString("direction"));
        var registered = direction == Direction.OUTGOING ? issued : arrived;
        var unit = row.getObject("unit_id", UUID.class);
        var signer = row.getObject("signer_id", UUID.class);
        return new Head(row.getObject("id", UUID.class), new OrganisationId(row.getObject("agency_id", UUID.class)),
                unit == null ? null : new OrganisationId(unit), row.getString("number_text"), row.getString("symbol"),
                row.getString("subject"), row.getString("issuer"), signer == null ? null : new PersonId(signer),
                row.getString("signer"),
                new Days(issued, arrived, (registered == null ? begun : registered).getYear()),
                new Keys(direction, row.getString("kind"), row.getString("urgency"), row.getString("state")),
                registered == null ? LocalDate.now(clock) : registered);
    }

    /** @param named the day whose names of agencies hold: that of the register, today while it is in none */
    record Head(UUID id, OrganisationId agency, @Nullable OrganisationId unit, @Nullable String number,
            @Nullable String symbol, String subject, @Nullable String issuer, @Nullable PersonId signerId,
            @Nullable String signer, Days days, Keys keys, LocalDate named) {}
}

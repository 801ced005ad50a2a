package vn.lienthong.webapp.load;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Makes many documents of one that people have brought somewhere: all its rows, with ids of their own, in other agencies and on
 * other days. The trail is left out: each of its events names the one before.
 */
final class Copies {
    /** Of one agency in a row: as many as it registers in some months. */
    private static final int OF_AN_AGENCY = 500;
    private static final int BATCH = 25_000;
    /** Tables that say what is to be done with a document, not what it is. */
    private static final Set<String> PASSING = Set.of("outbox", "task_change", "bulk_item", "narrowed_document",
            "audit_event", "audit_chain", "upload_reading", "upload_signature", "index_reading");
    /** Tables that others refer to. */
    private static final List<String> REFERRED_TO = List.of("directive", "document_file", "act_ru_execution",
            "act_ru_task");
    /** What is unique among the documents of an agency or within a register. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "register_entry.number", "number + 1000 + n",
            "register_entry.number_text", "(number + 1000 + n)::text",
            "incoming_document.number_text", "number_text || n",
            "incoming_document.code_key", "code_key || n",
            "outgoing_document.number_text", "number_text || n");

    private final Connection database;
    private final String schema;

    Copies(Connection database) throws SQLException {
        this.database = database;
        this.schema = database.getSchema();
    }

    /** Rows of a table that belong to a document. */
    private record Rows(String table, String where, List<Column> columns) {}

    private record Column(String name, String type) {}

    /** @param first number of the first copy: no two of the same document have the same */
    void make(UUID document, int first, int count) throws SQLException {
        // the triggers tell people what is new: nobody is to hear of copies
        execute("ALTER TABLE inbox_task DISABLE TRIGGER USER");
        execute("SET synchronous_commit = off");
        var rows = rows(document);
        var own = own(document, rows);
        var agency = ask("SELECT agency_id::text FROM (SELECT id, agency_id FROM incoming_document UNION ALL "
                + "SELECT id, agency_id FROM outgoing_document) d WHERE id = '" + document + "'");
        for (int from = first; from < first + count; from += BATCH)
            for (var table : rows) copy(table, own, agency, from, Math.min(from + BATCH, first + count) - 1);
        execute("ALTER TABLE inbox_task ENABLE TRIGGER USER");
    }

    private void copy(Rows rows, Set<String> own, String agency, int from, int to) throws SQLException {
        var names = rows.columns().stream().map(Column::name).toList();
        var values = rows.columns().stream().map(column -> value(rows.table(), column)).toList();
        var statement = "INSERT INTO %s (%s) SELECT %s FROM %s CROSS JOIN generate_series(%d, %d) AS n WHERE %s"
                .formatted(
                        rows.table(), String.join(", ", names), String.join(", ", values), rows.table(), from, to,
                        rows.where());
        try (var insert = database.prepareStatement(statement)) {
            var ids = array(own);
            int i = 1;
            for (var value : values) {
                if (value.contains("ANY (?)")) insert.setArray(i++, ids);
                for (int k = value.split("\\?::text", -1).length - 1; k > 0; k--) insert.setString(i++, agency);
            }
            insert.executeUpdate();
        }
    }

    private static String value(String table, Column column) {
        var otherwise = OTHERWISE.get(table + "." + column.name());
        if (otherwise != null) return otherwise;
        var name = column.name();
        return switch (column.type()) {
            case "uuid" ->
                "CASE WHEN %1$s::text = ANY (?) THEN md5(%1$s::text || n)::uuid WHEN %1$s::text = ?::text THEN %2$s::uuid ELSE %1$s END"
                        .formatted(name, otherAgency());
            case "character varying", "text" ->
                "CASE WHEN %1$s = ANY (?) THEN md5(%1$s || n)::uuid::text ELSE replace(%1$s, ?::text, %2$s) END"
                        .formatted(name, otherAgency());
            case "timestamp with time zone", "timestamp without time zone" -> "%s - n %% 500000 * interval '1 minute'"
                    .formatted(name);
            default -> name;
        };
    }

    /** The first ones stay where they were made. */
    private static String otherAgency() {
        return "CASE WHEN n < %1$d THEN ?::text ELSE md5('agency' || n / %1$d)::uuid::text END".formatted(OF_AN_AGENCY);
    }

    private List<Rows> rows(UUID document) throws SQLException {
        var found = new ArrayList<Rows>();
        for (var table : List.of("incoming_document", "outgoing_document"))
            add(found, table, "id = '" + document + "'");
        for (var table : namedFirst(REFERRED_TO, tablesWith("document_id")))
            add(found, table, "document_id = '" + document + "'");
        add(found, "act_hi_procinst", "business_key_ = '" + document + "'");
        var process = ask("SELECT proc_inst_id_ FROM act_hi_procinst WHERE business_key_ = '" + document + "'");
        for (var table : namedFirst(REFERRED_TO, tablesWith("proc_inst_id_")))
            if (!table.equals("act_hi_procinst")) add(found, table, "proc_inst_id_ = '" + process + "'");
        add(found, "act_ru_identitylink",
                "task_id_ IN (SELECT id_ FROM act_ru_task WHERE proc_inst_id_ = '" + process + "')");
        return found;
    }

    private static Set<String> namedFirst(List<String> first, Set<String> all) {
        var ordered = new LinkedHashSet<>(first);
        ordered.retainAll(all);
        ordered.addAll(all);
        return ordered;
    }

    private void add(List<Rows> to, String table, String where) throws SQLException {
        if (PASSING.contains(table) || ask("SELECT count(*) FROM " + table + " WHERE " + where).equals("0")) return;
        var columns = new ArrayList<Column>();
        each("SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = '" + schema
                + "' AND table_name = '" + table + "' AND is_generated = 'NEVER'",
                row -> columns.add(new Column(row.getString(1), row.getString(2))));
        to.add(new Rows(table, where, List.copyOf(columns)));
    }

    /** Every id that only this document's rows have. */
    private Set<String> own(UUID document, List<Rows> rows) throws SQLException {
        var own = new LinkedHashSet<>(Set.of(document.toString()));
        for (var table : rows)
            for (var id : List.of("id", "id_"))
                if (table.columns().stream().anyMatch(column -> column.name().equals(id)))
                    each("SELECT " + id + "::text FROM " + table.table() + " WHERE " + table.where(),
                            row -> own.add(row.getString(1)));
        return own;
    }

    private Set<String> tablesWith(String column) throws SQLException {
        var tables = new LinkedHashMap<String, Boolean>();
        each("SELECT c.table_name FROM information_schema.columns c JOIN information_schema.tables t "
                + "USING (table_schema, table_name) WHERE table_type = 'BASE TABLE' AND c.table_schema = '" + schema
                + "' AND c.column_name = '" + column + "' ORDER BY 1", row -> tables.put(row.getString(1), true));
        return tables.keySet();
    }

    @FunctionalInterface
    private interface Reading {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String question, Reading reading) throws SQLException {
        try (var statement = database.createStatement(); var rows = statement.executeQuery(question)) {
            while (rows.next())
                reading.read(rows);
        }
    }

    private String ask(String question) throws SQLException {
        var answer = new ArrayList<String>();
        each(question, row -> answer.add(row.getString(1)));
        return answer.getFirst();
    }

    private Array array(Set<String> ids) throws SQLException {
        return database.createArrayOf("text", ids.toArray());
    }

    private void execute(String statement) throws SQLException {
        try (var one = database.createStatement()) {
            one.execute(statement);
        }
    }
}

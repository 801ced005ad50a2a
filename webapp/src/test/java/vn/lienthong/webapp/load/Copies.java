package vn.lienthong.webapp.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes many documents of one that people have brought somewhere: all its rows, with ids of their own, in other agencies and on
 * other days, and the rows of its trail, whose texts still speak of the first.
 */
final class Copies {
    /** Of one agency in a row: as many as it registers in some months. */
    private static final int OF_AN_AGENCY = 500;
    private static final int BATCH = 25_000;
    /** Tables that say what is to be done with a document, not what it is. */
    private static final Set<String> PASSING = Set.of("outbox", "task_change", "bulk_item", "narrowed_document",
            "upload_reading", "upload_signature", "index_reading");
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

    private record Column(String name, String type) {}

    /**
     * A row of the document.
     *
     * @param place  where it lies in its table
     * @param values as texts, by column
     */
    private record Row(String table, String place, Map<Column, String> values) {}

    /** @param first number of the first copy: no two of the same document have the same */
    void make(UUID document, int first, int count) throws SQLException {
        execute("SET synchronous_commit = off");
        var rows = rows(document);
        var own = own(document, rows);
        var agency = ask("SELECT agency_id::text FROM (SELECT id, agency_id FROM incoming_document UNION ALL "
                + "SELECT id, agency_id FROM outgoing_document) d WHERE id = '" + document + "'");
        for (int from = first; from < first + count; from += BATCH)
            for (var row : rows)
                execute(copy(row, own, agency, from, Math.min(from + BATCH, first + count) - 1));
    }

    private static String copy(Row row, Set<String> own, String agency, int from, int to) {
        var columns = row.values().keySet();
        return "INSERT INTO %1$s (%2$s) SELECT %3$s FROM %1$s CROSS JOIN generate_series(%4$d, %5$d) AS n WHERE %1$s.ctid = '%6$s'"
                .formatted(row.table(), columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                        columns.stream()
                                .map(column -> value(row, column, own, agency))
                                .collect(Collectors.joining(", ")),
                        from, to, row.place());
    }

    private static String value(Row row, Column column, Set<String> own, String agency) {
        var name = column.name();
        var otherwise = OTHERWISE.get(row.table() + "." + name);
        if (otherwise != null) return otherwise;
        var value = row.values().getOrDefault(column, "");
        return switch (column.type()) {
            case "uuid" -> {
                if (own.contains(value)) yield ownOfCopy(name + "::text");
                yield value.equals(agency) ? otherAgency(agency) : name;
            }
            case "character varying", "text" -> {
                if (own.contains(value)) yield ownOfCopy(name) + "::text";
                yield value.contains(agency)
                        ? "replace(%s, '%s', %s::text)".formatted(name, agency, otherAgency(agency))
                        : name;
            }
            case "timestamp with time zone", "timestamp without time zone" ->
                name + " - n % 500000 * interval '1 minute'";
            default -> name;
        };
    }

    /** Ids rise from copy to copy, as those of the product do. */
    private static String ownOfCopy(String id) {
        return "overlay(md5(%s || n) PLACING lpad(to_hex(n), 8, '0') FROM 1)::uuid".formatted(id);
    }

    /** The first ones stay where they were made. */
    private static String otherAgency(String agency) {
        return "CASE WHEN n < %1$d THEN '%2$s'::uuid ELSE md5('agency' || n / %1$d)::uuid END"
                .formatted(OF_AN_AGENCY, agency);
    }

    private List<Row> rows(UUID document) throws SQLException {
        var found = new ArrayList<Row>();
        for (var table : List.of("incoming_document", "outgoing_document"))
            add(found, table, "id = '" + document + "'");
        for (var table : namedFirst(tablesWith("document_id")))
            add(found, table, "document_id = '" + document + "'");
        add(found, "document_file_version",
                "file_id IN (SELECT id FROM document_file WHERE document_id = '" + document + "')");
        for (var table : List.of("audit_event", "audit_chain")) add(found, table, "object_id = '" + document + "'");
        add(found, "act_hi_procinst", "business_key_ = '" + document + "'");
        var process = ask("SELECT proc_inst_id_ FROM act_hi_procinst WHERE business_key_ = '" + document + "'");
        for (var table : namedFirst(tablesWith("proc_inst_id_")))
            if (!table.equals("act_hi_procinst")) add(found, table, "proc_inst_id_ = '" + process + "'");
        add(found, "act_ru_identitylink",
                "task_id_ IN (SELECT id_ FROM act_ru_task WHERE proc_inst_id_ = '" + process + "')");
        return found;
    }

    private static Set<String> namedFirst(Set<String> all) {
        var ordered = new LinkedHashSet<>(REFERRED_TO);
        ordered.retainAll(all);
        ordered.addAll(all);
        return ordered;
    }

    private void add(List<Row> to, String table, String where) throws SQLException {
        if (PASSING.contains(table)) return;
        var columns = new ArrayList<Column>();
        each("SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = '" + schema
                + "' AND table_name = '" + table + "' AND is_generated = 'NEVER' ORDER BY ordinal_position",
                row -> columns.add(new Column(row.getString(1), row.getString(2))));
        each("SELECT ctid, * FROM " + table + " WHERE " + where, row -> {
            var values = new HashMap<Column, String>();
            for (var column : columns) {
                var value = row.getString(column.name());
                values.put(column, value == null ? "" : value);
            }
            to.add(new Row(table, row.getString("ctid"), values));
        });
    }

    /** Every id that only this document's rows have. */
    private static Set<String> own(UUID document, List<Row> rows) {
        var own = new LinkedHashSet<>(Set.of(document.toString()));
        for (var row : rows)
            row.values().forEach((column, value) -> {
                if (Set.of("id", "id_").contains(column.name())) own.add(value);
            });
        return own;
    }

    private Set<String> tablesWith(String column) throws SQLException {
        var tables = new LinkedHashSet<String>();
        each("SELECT c.table_name FROM information_schema.columns c JOIN information_schema.tables t "
                + "USING (table_schema, table_name) WHERE table_type = 'BASE TABLE' AND c.table_schema = '" + schema
                + "' AND c.column_name = '" + column + "' ORDER BY 1", row -> tables.add(row.getString(1)));
        return tables;
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

    private void execute(String statement) throws SQLException {
        try (var one = database.createStatement()) {
            one.execute(statement);
        }
    }
}

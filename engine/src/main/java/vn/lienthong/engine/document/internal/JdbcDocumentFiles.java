package vn.lienthong.engine.document.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.document.DocumentFile;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.DocumentTopics;
import vn.lienthong.engine.document.FileRole;
import vn.lienthong.engine.document.FileStage;
import vn.lienthong.engine.document.FileVersion;
import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.document.MarkPlacement;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outbox;

@Component
final class JdbcDocumentFiles implements DocumentFiles {
    private static final String SELECT = """
            SELECT f.id, f.document_id, f.ordinal, f.role, v.version, v.stage, v.name, v.content_id, v.media_type,
                   v.size, v.made_at, v.made_by
            FROM document_file f JOIN document_file_version v ON v.file_id = f.id
            """;
    private static final String ORDER = " ORDER BY f.role <> 'MAIN', f.ordinal, f.id, v.version";

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final IdSource ids;
    private final Clock clock;

    JdbcDocumentFiles(JdbcClient jdbc, Outbox outbox, IdSource ids, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<DocumentFile> of(DocumentId document) {
        return grouped(
                jdbc.sql(SELECT + "WHERE f.document_id = ? AND NOT f.removed" + ORDER)
                        .param(document.value())
                        .query((row, _) -> oneVersion(row))
                        .list());
    }

    @Override
    public Optional<DocumentFile> find(UUID file) {
        return grouped(
                jdbc.sql(SELECT + "WHERE f.id = ? AND NOT f.removed" + ORDER)
                        .param(file)
                        .query((row, _) -> oneVersion(row))
                        .list())
                .stream()
                .findFirst();
    }

    /** Rows of one file stand together; they become one file with several versions. */
    private static List<DocumentFile> grouped(List<DocumentFile> rows) {
        var files = new LinkedHashMap<UUID, List<FileVersion>>();
        var heads = new LinkedHashMap<UUID, DocumentFile>();
        for (var row : rows) {
            heads.putIfAbsent(row.id(), row);
            files.computeIfAbsent(row.id(), _ -> new ArrayList<>()).addAll(row.versions());
        }
        return heads.values()
                .stream()
                .map(head -> new DocumentFile(
                        head.id(), head.document(), head.ordinal(), head.role(),
                        files.getOrDefault(head.id(), List.of())))
                .toList();
    }

    @Override
    public UUID add(DocumentId document, FileRole role, StoredFile first, FileStage stage, Actor by) {
        var id = ids.next();
        jdbc.sql("""
                INSERT INTO document_file (id, document_id, ordinal, role)
                SELECT :id, :document, coalesce(max(ordinal), 0) + 1, :role FROM document_file
                WHERE document_id = :document""")
                .param("id", id)
                .param("document", document.value())
                .param("role", role.name())
                .update();
        addVersion(id, first, stage, by);
        return id;
    }

    @Override
    public void addVersions(List<NewVersion> next) {
        jdbc.sql("""
                INSERT INTO document_file_version (file_id, version, stage, name, content_id, media_type, size, made_at,
                    made_by)
                SELECT file, row_number() OVER (PARTITION BY file ORDER BY place) + coalesce((
                        SELECT max(version) FROM document_file_version WHERE file_id = new.file), 0),
                    stage, name, content, type, size, :at, by
                FROM unnest(:files, :stages, :names, :contents, :types, :sizes, :by::uuid[]) WITH ORDINALITY
                    AS new (file, stage, name, content, type, size, by, place)""")
                .param("files", next.stream().map(NewVersion::file).toArray(UUID[]::new))
                .param("stages", next.stream().map(one -> one.stage().name()).toArray(String[]::new))
                .param("names", next.stream().map(one -> one.content().name()).toArray(String[]::new))
                .param("contents", next.stream().map(one -> one.content().content().value()).toArray(String[]::new))
                .param("types", next.stream().map(one -> one.content().mediaType()).toArray(String[]::new))
                .param("sizes", next.stream().map(one -> one.content().size()).toArray(Long[]::new))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", next.stream().map(one -> Columns.value(one.by().person())).toArray(UUID[]::new))
                .update();
        next.forEach(one -> outbox.add(DocumentTopics.TEXT, one.file()));
    }

    @Override
    public void remove(UUID file) {
        jdbc.sql("UPDATE document_file SET removed = true WHERE id = ?").param(file).update();
    }

    @Override
    public List<MarkPlacement> placementsOf(DocumentId document) {
        return jdbc.sql("SELECT mark, page, x, y, width, height FROM mark_placement WHERE document_id = ?")
                .param(document.value())
                .query(
                        (row, _) -> new MarkPlacement(
                                Mark.valueOf(row.getString("mark")), row.getInt("page"), row.getFloat("x"),
                                row.getFloat("y"), row.getFloat("width"), row.getFloat("height")))
                .list();
    }

    @Override
    public void place(DocumentId document, List<MarkPlacement> placements) {
        jdbc.sql("DELETE FROM mark_placement WHERE document_id = ?").param(document.value()).update();
        if (placements.isEmpty()) return;
        jdbc.sql("""
                INSERT INTO mark_placement (document_id, mark, page, x, y, width, height)
                SELECT :document, p.* FROM unnest(:marks::text[], :pages::integer[], :x::real[], :y::real[],
                    :widths::real[], :heights::real[]) AS p""")
                .param("document", document.value())
                .param("marks", placements.stream().map(place -> place.mark().name()).toArray(String[]::new))
                .param("pages", placements.stream().map(MarkPlacement::page).toArray(Integer[]::new))
                .param("x", placements.stream().map(MarkPlacement::x).toArray(Float[]::new))
                .param("y", placements.stream().map(MarkPlacement::y).toArray(Float[]::new))
                .param("widths", placements.stream().map(MarkPlacement::width).toArray(Float[]::new))
                .param("heights", placements.stream().map(MarkPlacement::height).toArray(Float[]::new))
                .update();
    }

    @Override
    public List<ArrivedName> arrived(Set<ContentId> contents, Set<OrganisationId> agencies) {
        return jdbc.sql("""
                SELECT DISTINCT v.content_id, i.agency_id, v.name
                FROM document_file_version v JOIN document_file f ON f.id = v.file_id
                JOIN incoming_document i ON i.id = f.document_id
                WHERE v.content_id = ANY(?) AND i.agency_id = ANY(?) ORDER BY v.name""")
                .params(contents.stream().map(ContentId::value).toArray(String[]::new),
                        agencies.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query((row, _) -> new ArrivedName(new ContentId(row.getString("content_id")),
                        new OrganisationId(row.getObject("agency_id", UUID.class)), row.getString("name")))
                .list();
    }

    @Override
    public List<DocumentFile> arrived(ContentId content, OrganisationId agency) {
        return grouped(jdbc.sql(SELECT + """
                WHERE NOT f.removed AND f.id IN (SELECT came.file_id FROM document_file_version came
                    JOIN document_file own ON own.id = came.file_id
                    JOIN incoming_document i ON i.id = own.document_id
                    WHERE came.content_id = ? AND i.agency_id = ?)""" + ORDER)
                .params(content.value(), agency.value())
                .query((row, _) -> oneVersion(row))
                .list());
    }

    private static DocumentFile oneVersion(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        var stored = new StoredFile(
                new ContentId(row.getString("content_id")), row.getString("name"), row.getString("media_type"),
                row.getLong("size"));
        var version = new FileVersion(
                row.getInt("version"), FileStage.valueOf(row.getString("stage")), stored, columns.instant("made_at"),
                columns.personOrNull("made_by"));
        return new DocumentFile(
                columns.uuid("id"), columns.document("document_id"), row.getInt("ordinal"),
                FileRole.valueOf(row.getString("role")), List.of(version));
    }
}

package vn.lienthong.engine.document.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.DocumentNote;
import vn.lienthong.engine.document.DocumentNotes;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.IdSource;

@Component
final class JdbcDocumentNotes implements DocumentNotes {
    private final JdbcClient jdbc;
    private final IdSource ids;
    private final Clock clock;

    JdbcDocumentNotes(JdbcClient jdbc, IdSource ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public DocumentNote write(DocumentId document, DocumentNote.Kind kind, Actor author, String text) {
        var note = new DocumentNote(ids.next(), document, kind, author.requirePerson(), clock.instant(), text.strip());
        jdbc.sql("INSERT INTO document_note VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        note.id(), document.value(), kind.name(), note.author().value(),
                        Timestamp.from(note.writtenAt()), note.text())
                .update();
        return note;
    }

    @Override
    public List<DocumentNote> of(DocumentId document) {
        return jdbc.sql("SELECT * FROM document_note WHERE document_id = ? ORDER BY written_at, id")
                .param(document.value())
                .query((row, _) -> {
                    var columns = new Columns(row);
                    return new DocumentNote(
                            columns.uuid("id"), columns.document("document_id"),
                            DocumentNote.Kind.valueOf(row.getString("kind")), columns.person("author_id"),
                            columns.instant("written_at"), row.getString("text"));
                })
                .list();
    }
}

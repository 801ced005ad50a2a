package vn.lienthong.engine.document;

import java.util.List;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;

/** The notes of documents; written once, never changed. */
public interface DocumentNotes {
    DocumentNote write(DocumentId document, DocumentNote.Kind kind, Actor author, String text);

    List<DocumentNote> of(DocumentId document);
}

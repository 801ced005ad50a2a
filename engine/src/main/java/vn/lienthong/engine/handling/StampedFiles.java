package vn.lienthong.engine.handling;

import java.util.EnumSet;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.content.Contents;
import vn.lienthong.engine.content.StoredContent;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.FileStage;
import vn.lienthong.engine.document.IncomingDocuments;
import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UseCase;

/** Adds the stamped version of a scan, once; or keeps why there is none. */
@UseCase
class StampedFiles {
    private final IncomingDocuments documents;
    private final DocumentFiles files;
    private final Contents contents;
    private final UnstampedScans unstamped;
    private final DomainEvents events;

    StampedFiles(IncomingDocuments documents, DocumentFiles files, Contents contents, UnstampedScans unstamped,
            DomainEvents events) {
        this.documents = documents;
        this.files = files;
        this.contents = contents;
        this.unstamped = unstamped;
        this.events = events;
    }

    @Transactional
    void add(DocumentId id, UUID file, StoredFile stamped) {
        documents.lock(id, EnumSet.allOf(IncomingState.class));
        if (files.find(file).orElseThrow().latest(FileStage.STAMPED).isPresent()) return;
        contents.keep(new StoredContent(stamped.content(), stamped.size()), stamped.mediaType());
        files.addVersion(file, stamped, FileStage.STAMPED, Actor.SYSTEM);
        unstamped.forget(id);
        events.publish(DocumentEvent.of(DocumentAct.ARRIVAL_STAMPED, id, Actor.SYSTEM));
    }

    @Transactional
    void refused(DocumentId id, UUID file, Refusal why) {
        documents.lock(id, EnumSet.allOf(IncomingState.class));
        if (files.find(file).orElseThrow().latest(FileStage.STAMPED).isEmpty()) unstamped.keep(id, why);
    }
}

package vn.lienthong.engine.document;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.ReadContent;
import vn.lienthong.engine.content.ReadableContent;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Lets a reader of a document have one of its files; the trail keeps it. What lies in quarantine stays there. */
@UseCase
public class OpenFile {
    private final ReadingRights readers;
    private final IncomingDocuments incoming;
    private final DocumentFiles files;
    private final ReadContent content;
    private final DomainEvents events;

    OpenFile(ReadingRights readers, IncomingDocuments incoming, DocumentFiles files, ReadContent content,
            DomainEvents events) {
        this.readers = readers;
        this.incoming = incoming;
        this.files = files;
        this.content = content;
        this.events = events;
    }

    /**
     * @param version which revision; null for the latest
     * @param page    the page somebody looks at, counted from 1; null for the whole file
     * @throws UnknownException when there is no such file for this actor
     */
    @Transactional
    public Outcome<OpenedFile> open(
            Actor actor, DocumentId id, UUID fileId, @Nullable Integer version, @Nullable Integer page) {
        readers.require(actor, id);
        var file = files.find(fileId)
                .filter(found -> found.document().equals(id))
                .orElseThrow(() -> new UnknownException("file"));
        var wanted = version(file, version);
        return read(id, wanted.content()).map(bytes -> {
            var details = new HashMap<>(Map.of("content", wanted.content().value()));
            if (page != null) details.put("page", page.toString());
            events.publish(new DocumentEvent(DocumentAct.FILE_READ, id, actor, details));
            return new OpenedFile(wanted, bytes);
        });
    }

    private static StoredFile version(DocumentFile file, @Nullable Integer version) {
        if (version == null) return file.latest().file();
        return file.versions()
                .stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(() -> new UnknownException("file"))
                .file();
    }

    private Outcome<ReadableContent> read(DocumentId id, ContentId wanted) {
        return incoming.find(id)
                .map(document -> content.read(wanted, document.agency()))
                .orElseGet(() -> Outcome.done(content.own(wanted)));
    }
}

package vn.lienthong.engine.document;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Lets a reader of a document have one of its files; the trail keeps it. */
@UseCase
public class OpenFile {
    private final ReadingRights readers;
    private final DocumentFiles files;
    private final DomainEvents events;

    OpenFile(ReadingRights readers, DocumentFiles files, DomainEvents events) {
        this.readers = readers;
        this.files = files;
        this.events = events;
    }

    /**
     * @param version which revision; null for the latest
     * @throws UnknownException when there is no such file for this actor
     */
    @Transactional
    public StoredFile open(Actor actor, DocumentId id, UUID fileId, @Nullable Integer version) {
        readers.require(actor, id);
        var file = files.find(fileId)
                .filter(found -> found.document().equals(id))
                .orElseThrow(() -> new UnknownException("file"));
        var wanted = version == null
                ? file.latest()
                : file.versions()
                        .stream()
                        .filter(one -> one.version() == version)
                        .findFirst()
                        .orElseThrow(() -> new UnknownException("file"));
        events.publish(
                new DocumentEvent(
                        DocumentAct.FILE_READ, id, actor, Map.of("content", wanted.file().content().value())));
        return wanted.file();
    }
}

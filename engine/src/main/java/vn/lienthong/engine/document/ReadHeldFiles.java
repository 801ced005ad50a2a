package vn.lienthong.engine.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.content.Quarantine;
import vn.lienthong.engine.content.Quarantines;
import vn.lienthong.engine.content.Suspicion;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.UseCase;

/** Which files of a document wait in quarantine, and why, for all who may read the document. */
@UseCase
public class ReadHeldFiles {
    private final ReadingRights readers;
    private final IncomingDocuments documents;
    private final DocumentFiles files;
    private final Quarantines quarantines;

    ReadHeldFiles(
            ReadingRights readers, IncomingDocuments documents, DocumentFiles files, Quarantines quarantines) {
        this.readers = readers;
        this.documents = documents;
        this.files = files;
        this.quarantines = quarantines;
    }

    /**
     * The reasons, by file; what is not held is not in it.
     *
     * @throws vn.lienthong.engine.shared.UnknownException when there is no such document for this actor
     */
    @Transactional(readOnly = true)
    public Map<UUID, Set<Suspicion>> of(Actor actor, DocumentId id) {
        readers.require(actor, id);
        var document = documents.find(id);
        if (document.isEmpty()) return Map.of();
        var held = new LinkedHashMap<UUID, Set<Suspicion>>();
        for (var file : files.of(id))
            quarantines.find(file.latest().file().content(), document.get().agency())
                    .filter(Quarantine::isClosed)
                    .ifPresent(quarantine -> held.put(file.id(), quarantine.reasons()));
        return held;
    }
}

package vn.lienthong.engine.audit;

import java.util.List;
import java.util.Set;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.UseCase;

/** What happened to a document, for everybody who may read it. Who read it is the auditor's business. */
@UseCase
public class DocumentHistory {
    private static final int MOST = 200;
    private static final Set<String> READINGS = Set.of(DocumentAct.READ.word(), DocumentAct.FILE_READ.word());

    private final ReadingRights readers;
    private final AuditTrail trail;

    DocumentHistory(ReadingRights readers, AuditTrail trail) {
        this.readers = readers;
        this.trail = trail;
    }

    /**
     * The latest acts, newest first.
     *
     * @throws vn.lienthong.engine.shared.UnknownException when the actor may not read the document
     */
    @Transactional(readOnly = true)
    public List<AuditEntry> of(Actor actor, DocumentId document) {
        readers.require(actor, document);
        return trail.historyOf(document.value(), READINGS, MOST);
    }
}

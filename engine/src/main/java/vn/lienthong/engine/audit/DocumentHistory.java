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
    private static final int MOST_REPORTS = 2_000;
    private static final Set<String> REPORTS = Set.of(DocumentAct.DELIVERED.word(), DocumentAct.STATUS_CHANGED.word());
    private static final Set<String> NO_STEPS = Set.of(
            DocumentAct.READ.word(), DocumentAct.FILE_READ.word(), DocumentAct.DELIVERED.word(),
            DocumentAct.STATUS_CHANGED.word());

    private final ReadingRights readers;
    private final AuditTrail trail;

    DocumentHistory(ReadingRights readers, AuditTrail trail) {
        this.readers = readers;
        this.trail = trail;
    }

    /**
     * What happened, newest first.
     *
     * @param reports what the recipients of an outgoing document reported; they are many where recipients are many
     */
    public record History(List<AuditEntry> steps, List<AuditEntry> reports) {
        public History {
            steps = List.copyOf(steps);
            reports = List.copyOf(reports);
        }
    }

    /**
     * The latest acts.
     *
     * @throws vn.lienthong.engine.shared.UnknownException when the actor may not read the document
     */
    @Transactional(readOnly = true)
    public History of(Actor actor, DocumentId document) {
        readers.require(actor, document);
        return new History(trail.historyOf(document.value(), NO_STEPS, MOST),
                trail.historyOfOnly(document.value(), REPORTS, MOST_REPORTS));
    }
}

package vn.lienthong.engine.issuance;

import java.util.List;
import java.util.UUID;

import vn.lienthong.engine.document.OutgoingDocument.Signed;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OutboxHandler;
import vn.lienthong.engine.shared.UseCase;

/** Finishes what was sealed and could not be issued at once. */
@UseCase
class ResumeIssue implements OutboxHandler {
    private final OutgoingDocuments documents;
    private final IssueSteps steps;

    ResumeIssue(OutgoingDocuments documents, IssueSteps steps) {
        this.documents = documents;
        this.steps = steps;
    }

    @Override
    public String topic() {
        return IssueDocument.TOPIC;
    }

    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public void handle(List<UUID> keys) {
        for (var key : keys) {
            var id = new DocumentId(key);
            if (documents.find(id).orElseThrow() instanceof Signed) steps.issue(id);
        }
    }
}

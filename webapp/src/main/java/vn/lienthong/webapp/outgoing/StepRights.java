package vn.lienthong.webapp.outgoing;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.document.OutgoingDocument;
import vn.lienthong.engine.document.OutgoingDocument.Approved;
import vn.lienthong.engine.document.OutgoingDocument.Discarded;
import vn.lienthong.engine.document.OutgoingDocument.Draft;
import vn.lienthong.engine.document.OutgoingDocument.InApproval;
import vn.lienthong.engine.document.OutgoingDocument.InReview;
import vn.lienthong.engine.document.OutgoingDocument.Issued;
import vn.lienthong.engine.document.OutgoingDocument.Signed;
import vn.lienthong.engine.document.Recipients;
import vn.lienthong.engine.inbox.TaskClaim;
import vn.lienthong.engine.inbox.TasksOf;
import vn.lienthong.engine.issuance.IssueRecords;
import vn.lienthong.engine.registry.RegisterEntry;
import vn.lienthong.engine.registry.Registers;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.outgoing.ActsView.Primary;

/** Which step of the road an actor can take now; the use cases ask again. */
@Component
final class StepRights {
    private final Authorisation authorisation;
    private final TasksOf tasks;
    private final DocumentFiles files;
    private final Recipients recipients;
    private final Registers registers;
    private final IssueRecords records;
    private final Words words;

    StepRights(Authorisation authorisation, TasksOf tasks, DocumentFiles files, Recipients recipients,
            Registers registers, IssueRecords records, Words words) {
        this.authorisation = authorisation;
        this.tasks = tasks;
        this.files = files;
        this.recipients = recipients;
        this.registers = registers;
        this.records = records;
        this.words = words;
    }

    /**
     * The step.
     *
     * @param holder the colleague who has claimed it; null when nobody else has
     * @param code   the number reserved for it; null when none is
     */
    record Step(Primary primary, @Nullable String holder, @Nullable String code, boolean isVoidable,
            boolean isReturnable, boolean isDiscardable) {
        static final Step NONE = new Step(Primary.NONE, null, null, false, false, false);

        static Step of(Primary primary) {
            return new Step(primary, null, null, false, true, false);
        }
    }

    Step of(Actor actor, OutgoingDocument document) {
        var step = byRight(actor, document);
        if (step.primary() == Primary.NONE) return step;
        return colleague(actor, document.id())
                .map(claim -> new Step(Primary.NONE, words.person(claim.by()), step.code(), false, false, false))
                .orElse(step);
    }

    /** Who claimed the step, when that is somebody else. */
    private Optional<TaskClaim> colleague(Actor actor, DocumentId id) {
        return tasks.document(actor, id)
                .stream()
                .flatMap(waiting -> Optional.ofNullable(waiting.task().claim()).stream())
                .filter(claim -> !claim.isOf(actor))
                .findFirst();
    }

    private Step byRight(Actor actor, OutgoingDocument document) {
        var facts = document.facts();
        var isSigner = facts.signer().equals(actor.rightsOf())
                && authorisation.may(actor, Act.SIGN_DOCUMENT, facts.agency());
        return switch (document) {
            case Draft draft -> draft(actor, draft);
            case InReview _ -> authorisation.may(actor, Act.REVIEW_DOCUMENT, facts.unit())
                    ? Step.of(Primary.REVIEW)
                    : Step.NONE;
            case InApproval _ -> isSigner ? decision(actor, Primary.APPROVE) : Step.NONE;
            case Approved _ -> isSigner ? decision(actor, Primary.SIGN) : Step.NONE;
            case Signed signed -> authorisation.may(actor, Act.ISSUE_DOCUMENT, facts.agency())
                    ? issue(actor, signed)
                    : Step.NONE;
            case Issued _,Discarded _ -> Step.NONE;
        };
    }

    /** A deputy does not sign in another's name, and may give the document back. */
    private static Step decision(Actor actor, Primary primary) {
        return Step.of(actor.standingInFor() == null ? primary : Primary.DEPUTY);
    }

    private Step draft(Actor actor, Draft draft) {
        var facts = draft.facts();
        if (!facts.drafter().equals(actor.rightsOf())
                || !authorisation.may(actor, Act.DRAFT_DOCUMENT, facts.unit()))
            return Step.NONE;
        return new Step(isComplete(draft.id()) ? Primary.SUBMIT : Primary.EDIT, null, null, false, false, true);
    }

    /** Only for the choice of the button: submitting asks all of it again. */
    private boolean isComplete(DocumentId id) {
        var isNamed = !recipients.of(id).isEmpty() || !recipients.rulesOf(id).isEmpty();
        return isNamed && files.placementsOf(id).size() == Mark.values().length
                && files.mainOf(id).filter(main -> main.latest().file().isPdf()).isPresent();
    }

    private Step issue(Actor actor, Signed document) {
        if (records.isSealed(document.id())) return new Step(Primary.FINISHING, null, null, false, false, false);
        var code = registers.entryOf(document.id()).map(RegisterEntry::code).orElse(null);
        var mayVoid = code != null && authorisation.may(actor, Act.VOID_NUMBER, document.facts().agency());
        return new Step(Primary.ISSUE, null, code, mayVoid, code == null, false);
    }
}

package vn.lienthong.engine.workflow.internal;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.deadline.DueDates;
import vn.lienthong.engine.deadline.LegalPeriod;
import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.document.OutgoingFacts;
import vn.lienthong.engine.document.OutgoingState;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.workflow.contract.ProcessKeys;
import vn.lienthong.engine.workflow.contract.ProcessVariables;
import vn.lienthong.engine.workflow.contract.Step;
import vn.lienthong.engine.workflow.contract.StepOutcome;

/** Leads outgoing documents along their road: what a use case did moves the process, in the same transaction. */
@Component
final class OutgoingRoadListener {
    private final Roads roads;
    private final RoadVariables variables;
    private final OutgoingDocuments documents;
    private final DueDates dueDates;
    private final LegalDays days;

    OutgoingRoadListener(
            Roads roads, RoadVariables variables, OutgoingDocuments documents, DueDates dueDates, LegalDays days) {
        this.roads = roads;
        this.variables = variables;
        this.documents = documents;
        this.dueDates = dueDates;
        this.days = days;
    }

    @EventListener
    void on(DocumentEvent event) {
        switch (event.what()) {
            case DRAFT_CREATED -> start(event.document());
            case DRAFT_CHANGED -> changed(event.document());
            case DRAFT_SUBMITTED -> submitted(event);
            case DRAFT_DISCARDED -> done(event, Step.DRAFT, StepOutcome.DISCARDED);
            case REVIEW_PASSED -> done(event, Step.REVIEW, StepOutcome.DONE);
            case APPROVED -> done(event, Step.APPROVE, StepOutcome.DONE);
            case SIGNER_CHANGED -> roads.hand(event, Step.APPROVE, null, ProcessVariables.SIGNER);
            case DRAFTER_CHANGED -> roads.hand(event, Step.DRAFT, null, ProcessVariables.DRAFTER);
            case SIGNED -> signed(event);
            case RETURNED_TO_DRAFTER -> roads.complete(event, stepOf(event), null, back(event));
            // a colleague who only claimed the step has not decided anything yet
            case RECALLED_BY_DRAFTER -> roads.takeAway(event, stepOf(event), back(event));
            // the clerk has begun to issue: whoever else claimed the task is in the way now, not when it is sealed
            case NUMBER_RESERVED, SEALED -> roads.requireFree(event, Step.ISSUE);
            case ISSUED -> roads.finish(event, Step.ISSUE, RoadVariables.ended(StepOutcome.DONE));
            default -> {
                // does not move the document
            }
        }
    }

    private void start(DocumentId document) {
        var facts = facts(document);
        roads.start(
                ProcessKeys.OUTGOING_DOCUMENT, document,
                facts(facts, Variables.createVariables()).putValue(
                        ProcessVariables.DRAFTER, facts.drafter().toString()));
    }

    /** It may have gone to a unit of another agency, whose task it is then. */
    private void changed(DocumentId document) {
        var facts = facts(document);
        roads.tell(document, Step.DRAFT, facts(facts, Variables.createVariables()));
        roads.move(document, Step.DRAFT, days.endOf(facts.dueOn()));
    }

    private void submitted(DocumentEvent event) {
        var needsReview = Boolean.parseBoolean(event.details().get(ProcessVariables.NEEDS_REVIEW));
        var told = facts(facts(event), RoadVariables.ended(StepOutcome.DONE));
        told.putValueTyped(ProcessVariables.NEEDS_REVIEW, Variables.booleanValue(needsReview, true));
        roads.complete(event, Step.DRAFT, null, told);
    }

    private void signed(DocumentEvent event) {
        var rank = variables.rank(facts(event).urgency());
        var due = days.endOf(dueDates.of(LegalPeriod.ISSUE_OUTGOING.at(rank), days.today()));
        roads.complete(event, Step.SIGN, null, RoadVariables.ended(StepOutcome.DONE, due));
    }

    private VariableMap back(DocumentEvent event) {
        return RoadVariables.ended(StepOutcome.RETURNED, days.endOf(facts(event).dueOn()));
    }

    private void done(DocumentEvent event, Step step, StepOutcome outcome) {
        roads.complete(event, step, null, RoadVariables.ended(outcome));
    }

    /** Where the document stood when it was given back. */
    private static Step stepOf(DocumentEvent event) {
        var state = OutgoingState.valueOf(event.detail("from"));
        return switch (state) {
            case IN_REVIEW -> Step.REVIEW;
            case IN_APPROVAL -> Step.APPROVE;
            case APPROVED -> Step.SIGN;
            case SIGNED -> Step.ISSUE;
            case DRAFT, ISSUED, DISCARDED -> throw new IllegalArgumentException("Nothing returns from " + state);
        };
    }

    private VariableMap facts(OutgoingFacts facts, VariableMap told) {
        return told.putValue(ProcessVariables.AGENCY, facts.agency().toString())
                .putValue(ProcessVariables.UNIT, facts.unit().toString())
                .putValue(ProcessVariables.SIGNER, facts.signer().toString())
                .putValue(ProcessVariables.URGENCY, variables.rank(facts.urgency()))
                .putValue(ProcessVariables.DUE, days.endOf(facts.dueOn()));
    }

    private OutgoingFacts facts(DocumentEvent event) {
        return facts(event.document());
    }

    private OutgoingFacts facts(DocumentId document) {
        return documents.find(document).orElseThrow(() -> new UnknownException("document")).facts();
    }
}

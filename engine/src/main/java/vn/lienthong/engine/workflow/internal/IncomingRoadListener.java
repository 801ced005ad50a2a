package vn.lienthong.engine.workflow.internal;

import java.util.UUID;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.deadline.DueDates;
import vn.lienthong.engine.deadline.LegalPeriod;
import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.document.IncomingDocuments;
import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.workflow.contract.Messages;
import vn.lienthong.engine.workflow.contract.ProcessKeys;
import vn.lienthong.engine.workflow.contract.ProcessVariables;
import vn.lienthong.engine.workflow.contract.Step;
import vn.lienthong.engine.workflow.contract.StepOutcome;

/** Leads incoming documents along their road: what a use case did moves the process, in the same transaction. */
@Component
final class IncomingRoadListener {
    private final Roads roads;
    private final PutBack putBack;
    private final RoadVariables variables;
    private final IncomingDocuments documents;
    private final DueDates dueDates;
    private final LegalDays days;

    IncomingRoadListener(
            Roads roads, PutBack putBack, RoadVariables variables, IncomingDocuments documents, DueDates dueDates,
            LegalDays days) {
        this.roads = roads;
        this.putBack = putBack;
        this.variables = variables;
        this.documents = documents;
        this.dueDates = dueDates;
        this.days = days;
    }

    @EventListener
    void on(DocumentEvent event) {
        switch (event.what()) {
            case RECEIVED -> start(document(event));
            case TAKEN_OVER -> roads.tell(
                    event.document(),
                    Variables.createVariables().putValue(ProcessVariables.AGENCY, event.detail("to")));
            case REGISTERED -> registered(event);
            case RETURNED_TO_SENDER -> returned(event);
            case SENT_BACK_TO_CLERK -> sentBack(event);
            case WITHDRAWN_BY_SENDER -> roads.tell(event.document(), Messages.WITHDRAWN_BY_SENDER);
            case PRESENTED -> presented(event);
            case PRESENTED_AGAIN -> roads.hand(event, Step.DIRECT, null, ProcessVariables.LEADER);
            case DIRECTED -> directed(event);
            case HANDLER_ASSIGNED -> assigned(event);
            case HANDLER_CHANGED -> roads.hand(event, Step.HANDLE, assignment(event), ProcessVariables.HANDLER);
            case ASSIGNMENT_DONE -> done(event, Step.HANDLE);
            case ACKNOWLEDGED -> done(event, Step.ACKNOWLEDGE);
            case PRESENTING_TAKEN_BACK -> putBack.toWaitAgain(event, Step.PRESENT);
            case DIRECTIVE_TAKEN_BACK -> putBack.toWaitAgain(event, Step.DIRECT);
            case ASSIGNING_TAKEN_BACK -> putBack.partToWaitAgain(event, Step.ASSIGN_HANDLER, assignment(event));
            case ACKNOWLEDGEMENT_TAKEN_BACK -> putBack.partToBegin(event, Step.ACKNOWLEDGE, assignment(event));
            default -> {
                // does not move the document: also not its being resolved, which the lead unit's result says
            }
        }
    }

    private void start(IncomingDocument document) {
        roads.start(
                ProcessKeys.INCOMING_DOCUMENT, document.id(),
                Variables.createVariables()
                        .putValue(ProcessVariables.AGENCY, document.agency().toString())
                        .putValue(ProcessVariables.URGENCY, variables.rank(document.facts().urgency()))
                        .putValue(ProcessVariables.DUE, days.endOf(document.registerDueOn())));
    }

    /** The clerk may have corrected the urgency; the law says by when the leader should have it. */
    private void registered(DocumentEvent event) {
        var rank = variables.rank(document(event).facts().urgency());
        var due = days.endOf(dueDates.of(LegalPeriod.PRESENT_INCOMING.at(rank), days.today()));
        roads.complete(
                event, Step.REGISTER, null,
                RoadVariables.ended(StepOutcome.DONE, due).putValue(ProcessVariables.URGENCY, rank));
    }

    private void returned(DocumentEvent event) {
        var isRegistered = IncomingState.valueOf(event.detail("from")) == IncomingState.REGISTERED;
        if (isRegistered) roads.renew(event.document());
        roads.complete(
                event, isRegistered ? Step.PRESENT : Step.REGISTER, null, RoadVariables.ended(StepOutcome.RETURNED));
    }

    /** The clerk has as long as after the registration. */
    private void sentBack(DocumentEvent event) {
        roads.renew(event.document());
        var rank = variables.rank(document(event).facts().urgency());
        var due = days.endOf(dueDates.of(LegalPeriod.PRESENT_INCOMING.at(rank), days.today()));
        roads.complete(event, Step.DIRECT, null, RoadVariables.ended(StepOutcome.RETURNED, due));
    }

    private void presented(DocumentEvent event) {
        var due = days.endOf(document(event).dueOn());
        roads.complete(
                event, Step.PRESENT, null,
                RoadVariables.ended(StepOutcome.DONE, due)
                        .putValue(ProcessVariables.LEADER, event.detail("leader")));
    }

    /** The list of units is known to the start of their parts only; each part keeps its own line of it. */
    private void directed(DocumentEvent event) {
        var charges = event.detail(TakeAssignment.CHARGES);
        VariableMap told = RoadVariables.ended(StepOutcome.DONE, days.endOf(document(event).dueOn()));
        told.putValueTyped(TakeAssignment.CHARGES, Variables.stringValue(charges, true));
        told.putValueTyped(
                ProcessVariables.ASSIGNMENT_COUNT, Variables.integerValue(charges.split(",", -1).length, true));
        roads.complete(event, Step.DIRECT, null, told);
    }

    private void assigned(DocumentEvent event) {
        roads.complete(
                event, Step.ASSIGN_HANDLER, assignment(event),
                RoadVariables.ended(StepOutcome.DONE)
                        .putValue(ProcessVariables.HANDLER, event.detail("handler")));
    }

    private void done(DocumentEvent event, Step step) {
        roads.complete(event, step, assignment(event), RoadVariables.ended(StepOutcome.DONE));
    }

    private IncomingDocument document(DocumentEvent event) {
        return documents.find(event.document()).orElseThrow(() -> new UnknownException("document"));
    }

    private static UUID assignment(DocumentEvent event) {
        return UUID.fromString(event.detail("assignment"));
    }
}

package vn.lienthong.engine.workflow.internal;

import java.util.Date;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.registry.CodeLists;
import vn.lienthong.engine.workflow.contract.ProcessVariables;
import vn.lienthong.engine.workflow.contract.StepOutcome;

/** What an act tells the process, in the process's own names. */
@Component
final class RoadVariables {
    private final CodeLists lists;
    private final LegalDays days;

    RoadVariables(CodeLists lists, LegalDays days) {
        this.lists = lists;
        this.days = days;
    }

    /** How the step ended, known to the gateway behind it only. */
    static VariableMap ended(StepOutcome outcome) {
        return Variables.createVariables()
                .putValueTyped(ProcessVariables.OUTCOME, Variables.stringValue(outcome.word(), true));
    }

    /** The same, with the day of the next step. */
    static VariableMap ended(StepOutcome outcome, @Nullable Date nextDueAt) {
        return ended(outcome).putValue(ProcessVariables.DUE, nextDueAt);
    }

    /** How much an urgency weighs today. */
    int rank(String urgency) {
        return lists.weight(urgency, days.today());
    }
}

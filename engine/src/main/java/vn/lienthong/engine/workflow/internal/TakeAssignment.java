package vn.lienthong.engine.workflow.internal;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.workflow.contract.ProcessVariables;

/** Gives each part of a directive its own line of it: role, unit, due date. */
@Component
final class TakeAssignment implements ExecutionListener {
    /** All lines, {@code role:assignment:unit:dueOn}, comma-separated; there while the directive is given only. */
    static final String CHARGES = "assignments";

    private final LegalDays days;

    TakeAssignment(LegalDays days) {
        this.days = days;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var number = (Integer) execution.getVariable("loopCounter");
        var line = ((String) execution.getVariable(CHARGES)).split(",", -1)[number].split(":", -1);
        execution.setVariableLocal(ProcessVariables.ROLE, line[0]);
        execution.setVariableLocal(ProcessVariables.ASSIGNMENT, line[1]);
        execution.setVariableLocal(ProcessVariables.UNIT, line[2]);
        execution.setVariableLocal(ProcessVariables.HANDLER, null);
        // a unit without a day of its own has the document's
        if (!line[3].isEmpty())
            execution.setVariableLocal(ProcessVariables.DUE, days.endOf(LocalDate.parse(line[3])));
    }
}

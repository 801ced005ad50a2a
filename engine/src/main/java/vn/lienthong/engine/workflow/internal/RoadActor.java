package vn.lienthong.engine.workflow.internal;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.PersonId;

/** Carries who acts through the engine to the task listener, within the act and no longer. */
final class RoadActor {
    private static final String PERSON = "actingPerson";
    private static final String ABSENT = "actingFor";

    private RoadActor() {}

    static void put(VariableMap variables, Actor actor) {
        variables.putValueTyped(PERSON, Variables.stringValue(text(actor.person()), true));
        variables.putValueTyped(ABSENT, Variables.stringValue(text(actor.standingInFor()), true));
    }

    static Actor of(VariableScope scope) {
        return new Actor(person(scope, PERSON), person(scope, ABSENT));
    }

    private static @Nullable String text(@Nullable PersonId person) {
        return person == null ? null : person.toString();
    }

    private static @Nullable PersonId person(VariableScope scope, String name) {
        var value = (String) scope.getVariable(name);
        return value == null ? null : PersonId.of(value);
    }
}

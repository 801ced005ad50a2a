package vn.lienthong.engine.workflow.contract;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.document.Workplaces;
import vn.lienthong.engine.inbox.InboxReach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StepTests {
    @Test
    void everyStepsActIsLookedForByTheInbox() {
        var lookedFor = Stream.concat(InboxReach.CANDIDATE_ACTS.stream(), Workplaces.PERSONAL_ACTS.stream()).toList();

        var asked = Arrays.stream(Step.values()).map(Step::act).distinct().toList();

        assertThat(asked).hasSizeGreaterThan(5).containsExactlyInAnyOrderElementsOf(lookedFor);
    }

    @Test
    void stepsAreFoundByTheIdOfTheirTask() {
        assertThat(Step.of("userTask_assignHandler").act()).isEqualTo(Act.ASSIGN_HANDLER);
        assertThatThrownBy(() -> Step.of("userTask_unheardOf")).isInstanceOf(IllegalArgumentException.class);
    }
}

package vn.lienthong.engine.inbox;

import java.time.Instant;

import vn.lienthong.engine.shared.OrganisationId;

/**
 * Open tasks of one step that nobody may do today.
 *
 * @param step   id of the step in the process model
 * @param agency whose documents they are about
 * @param holder whose they are: a person without the right, or a place where nobody has it
 * @param tasks  how many
 * @param oldest when the first of them came
 */
public record StuckTasks(TaskHolder holder, OrganisationId agency, String step, long tasks, Instant oldest) {}

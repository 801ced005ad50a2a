package vn.lienthong.engine.inbox;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/** Whose a task is: one person's, or of everybody who may do the act at an organisation. */
public sealed interface TaskHolder {
    /** What the task asks for. */
    Act act();

    /** One word that tells the holder apart from every other; what inboxes are looked up by. */
    String key();

    /** Everybody who may do the act there; the first to claim it has it. */
    record Candidates(Act act, OrganisationId where) implements TaskHolder {
        @Override
        public String key() {
            return act.name() + ":" + where;
        }
    }

    /**
     * One person, or who stands in for that person, for as long as the person works for the agency.
     *
     * @param agency whose document it is
     */
    record Named(Act act, PersonId person, OrganisationId agency) implements TaskHolder {
        @Override
        public String key() {
            return act.name() + ":" + person + "@" + agency;
        }
    }

    /** What the task of a {@linkplain #key() key} asks for. */
    static Act actOf(String key) {
        int colon = key.indexOf(':');
        if (colon < 0) throw new IllegalArgumentException("Not a holder: " + key);
        return Act.valueOf(key.substring(0, colon));
    }

    /** Reads a {@linkplain #key() key} back. */
    static TaskHolder of(String key) {
        var act = actOf(key);
        int colon = key.indexOf(':');
        int at = key.indexOf('@', colon);
        if (at < 0) return new Candidates(act, OrganisationId.of(key.substring(colon + 1)));
        return new Named(act, PersonId.of(key.substring(colon + 1, at)), OrganisationId.of(key.substring(at + 1)));
    }
}

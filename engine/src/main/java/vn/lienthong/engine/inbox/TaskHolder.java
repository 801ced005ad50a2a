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

    /** One person, or who stands in for that person. */
    record Named(Act act, PersonId person) implements TaskHolder {
        @Override
        public String key() {
            return act.name() + "@" + person;
        }
    }

    /** Reads a {@linkplain #key() key} back. */
    static TaskHolder of(String key) {
        int at = key.indexOf('@');
        if (at > 0) return new Named(Act.valueOf(key.substring(0, at)), PersonId.of(key.substring(at + 1)));
        int colon = key.indexOf(':');
        if (colon < 0) throw new IllegalArgumentException("Not a holder: " + key);
        return new Candidates(Act.valueOf(key.substring(0, colon)), OrganisationId.of(key.substring(colon + 1)));
    }
}

package vn.lienthong.webapp.quarantine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.content.Quarantine.Answer;
import vn.lienthong.engine.document.ReadQuarantine.Held;
import vn.lienthong.engine.organisation.Person;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.webapp.shell.SuspicionKeys;

/**
 * One file that is closed.
 *
 * @param content  its digest, which names it
 * @param agency   the agency's name
 * @param name     as it arrived; several if it arrived several times
 * @param reasons  message keys of what looks dangerous
 * @param kept     who said that it stays closed; null while nobody has
 */
public record QuarantineLine(String content, UUID organisation, String agency, String name, List<String> reasons,
        Instant since, @Nullable Kept kept) {
    /** Who said that it stays closed, and why. */
    public record Kept(String by, Instant at, String reason) {}

    static QuarantineLine of(Held held, String agency, Map<PersonId, Person> people) {
        var quarantine = held.quarantine();
        var reasons = SuspicionKeys.of(quarantine.reasons());
        return new QuarantineLine(quarantine.content().value(), quarantine.organisation().value(), agency,
                String.join(", ", held.names()), reasons, quarantine.since(), kept(quarantine.kept(), people));
    }

    private static @Nullable Kept kept(@Nullable Answer answer, Map<PersonId, Person> people) {
        if (answer == null) return null;
        var person = people.get(answer.by());
        return new Kept(person == null ? "" : person.fullName(), answer.at(), answer.reason());
    }
}

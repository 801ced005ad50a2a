package vn.lienthong.webapp.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.TaskHolder;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.organisation.Person;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.trust.ReadSignatures;
import vn.lienthong.engine.trust.SignatureState;
import vn.lienthong.webapp.inbox.InboxRow.Claim;

/** Tasks as lines of the list, with the names of people and units. */
@Component
final class InboxRows {
    private final People people;
    private final OrganisationDirectory directory;
    private final ReadSignatures signatures;
    private final MessageSource messages;
    private final Clock clock;

    InboxRows(People people, OrganisationDirectory directory, ReadSignatures signatures,
            MessageSource messages, Clock clock) {
        this.people = people;
        this.directory = directory;
        this.signatures = signatures;
        this.messages = messages;
        this.clock = clock;
    }

    /** For whom the lines are made, in which list, and which of them is open. */
    record Reader(Actor actor, InboxAddress address, @Nullable UUID open, Locale locale) {}

    List<InboxRow> of(Collection<InboxTask> tasks, Reader reader) {
        var names = names(tasks);
        return tasks.stream().map(task -> row(task, reader, names)).toList();
    }

    /** The person's name, for a message. */
    String nameOf(PersonId person) {
        return people.get(person, today()).fullName();
    }

    private record Names(Map<PersonId, Person> people, Map<OrganisationId, Organisation> organisations,
            Map<DocumentId, SignatureState> signatures) {
        @Nullable
        String badge(DocumentId document) {
            return switch (signatures.getOrDefault(document, SignatureState.NONE)) {
                case VALID -> "valid";
                case INVALID -> "invalid";
                case NOT_CHECKED -> "unchecked";
                case NONE -> null;
            };
        }

        String of(PersonId person) {
            var found = people.get(person);
            return found == null ? "" : found.fullName();
        }

        String of(OrganisationId organisation) {
            var found = organisations.get(organisation);
            return found == null ? "" : found.shortName();
        }
    }

    private Names names(Collection<InboxTask> tasks) {
        var persons = tasks.stream().flatMap(InboxRows::persons).filter(Objects::nonNull).collect(Collectors.toSet());
        var places = tasks.stream()
                .map(InboxTask::holder)
                .filter(TaskHolder.Candidates.class::isInstance)
                .map(holder -> ((TaskHolder.Candidates) holder).where())
                .collect(Collectors.toSet());
        var documents = tasks.stream().map(task -> task.matter().document()).collect(Collectors.toSet());
        return new Names(people.get(persons, today()), directory.get(places, today()), signatures.states(documents));
    }

    private static Stream<@Nullable PersonId> persons(InboxTask task) {
        var claim = task.claim();
        var named = task.holder() instanceof TaskHolder.Named(_, var person, _) ? person : null;
        return Stream.of(named, claim == null ? null : claim.by(), task.forWhom());
    }

    private InboxRow row(InboxTask task, Reader reader, Names names) {
        var matter = task.matter();
        var address = reader.address();
        var absent = task.forWhom();
        return new InboxRow(task.id(), address.document(task, false), address.document(task, true),
                address.opened(task), matter.direction() == Direction.INCOMING ? "incoming" : "outgoing",
                matter.code(), matter.subject(), matter.counterpart(), step(task, reader.locale()),
                matter.urgency().toLowerCase(Locale.ROOT), holder(task, reader, names), task.dueAt(),
                task.createdAt(), names.badge(matter.document()), claim(task, reader.actor()),
                absent == null ? null : names.of(absent),
                !Objects.equals(absent, reader.actor().standingInFor()), task.id().equals(reader.open()));
    }

    String step(InboxTask task, Locale locale) {
        return Words.step(messages, task.step(), locale);
    }

    private String holder(InboxTask task, Reader reader, Names names) {
        var me = reader.actor().requirePerson();
        var claim = task.claim();
        if (claim != null)
            return claim.isBy(me) ? words("inbox.claimedByMe", reader.locale()) : names.of(claim.by());
        return switch (task.holder()) {
            case TaskHolder.Named(_, var person, _) ->
                person.equals(me) ? words("inbox.mine", reader.locale()) : names.of(person);
            case TaskHolder.Candidates(_, var where) -> names.of(where);
        };
    }

    private static Claim claim(InboxTask task, Actor actor) {
        if (task.holder() instanceof TaskHolder.Named) return Claim.FIXED;
        var claim = task.claim();
        if (claim == null) return Claim.FREE;
        return claim.isBy(actor.requirePerson()) ? Claim.HELD : Claim.FIXED;
    }

    private String words(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

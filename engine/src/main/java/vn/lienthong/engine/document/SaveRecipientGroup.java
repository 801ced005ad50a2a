package vn.lienthong.engine.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Saves a list of recipients under a name, for the people of an agency who draft. */
@UseCase
public class SaveRecipientGroup {
    private static final int LONGEST_NAME = 100;

    private final GroupKeepers keepers;
    private final OrganisationDirectory directory;
    private final RecipientGroups groups;
    private final DomainEvents events;
    private final IdSource ids;
    private final Clock clock;

    SaveRecipientGroup(
            GroupKeepers keepers, OrganisationDirectory directory, RecipientGroups groups, DomainEvents events,
            IdSource ids, Clock clock) {
        this.keepers = keepers;
        this.directory = directory;
        this.groups = groups;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What a group is to be.
     *
     * @param seen what is to be changed; null for a new one
     */
    public record Wish(@Nullable SeenGroup seen, OrganisationId agency, String name,
            List<OrganisationId> members) {
        public Wish {
            name = name.strip();
            members = members.stream().distinct().toList();
        }
    }

    /**
     * @throws UnknownException when there is no such group of that agency
     * @throws StaleException   when somebody changed it meanwhile
     */
    @Transactional
    public Outcome<UUID> save(Actor actor, Wish wish) {
        keepers.require(actor, wish.agency());
        groups.lockNames(wish.agency());
        var existing = groups.of(wish.agency());
        var seen = Objects.requireNonNullElseGet(wish.seen(), () -> new SeenGroup(ids.next(), 0));
        if (wish.seen() != null) requireUnchanged(seen, existing);
        var no = rule(seen, wish, existing);
        if (no != null) return new Outcome.Refused<>(no);
        var id = seen.id();
        groups.save(new RecipientGroup(id, seen.version() + 1, wish.agency(), wish.name(), wish.members()));
        events.publish(
                new RecipientGroupEvent(
                        "recipient-group.saved", id, actor,
                        Map.of("agency", wish.agency().toString(), "members",
                                Integer.toString(wish.members().size()))));
        return Outcome.done(id);
    }

    private static void requireUnchanged(SeenGroup seen, List<RecipientGroup> existing) {
        var group = existing.stream()
                .filter(one -> one.id().equals(seen.id()))
                .findFirst()
                .orElseThrow(() -> new UnknownException("recipient-group"));
        if (!group.seen().equals(seen)) throw new StaleException("recipient-group", seen.id());
    }

    private @Nullable Refusal rule(SeenGroup seen, Wish wish, List<RecipientGroup> existing) {
        if (wish.name().isEmpty()) return Refusal.of(DocumentRefusal.GROUP_NAME_MISSING);
        if (wish.name().length() > LONGEST_NAME)
            return Refusal.of(DocumentRefusal.TEXT_TOO_LONG, "most", LONGEST_NAME);
        if (existing.stream().anyMatch(group -> group.name().equals(wish.name()) && !group.id().equals(seen.id())))
            return Refusal.of(DocumentRefusal.GROUP_NAME_TAKEN);
        if (wish.members().isEmpty()) return Refusal.of(DocumentRefusal.GROUP_EMPTY);
        var known = directory.get(wish.members(), LocalDate.now(clock));
        return wish.members().stream().allMatch(one -> known.containsKey(one) && known.get(one).isAgency())
                ? null
                : Refusal.of(DocumentRefusal.RECIPIENT_NOT_AGENCY);
    }
}

package vn.lienthong.engine.inbox;

import java.util.List;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** A person keeps questions to the own inbox: the person at the keyboard, also when acting in somebody's place. */
@UseCase
public class KeepFilters {
    /** More would not be found again above a list. */
    private static final int MOST = 12;

    private final SavedFilters filters;
    private final IdSource ids;

    KeepFilters(SavedFilters filters, IdSource ids) {
        this.filters = filters;
        this.ids = ids;
    }

    /** In the order they were saved. */
    @Transactional(readOnly = true)
    public List<SavedFilter> of(Actor actor) {
        return filters.of(actor.requirePerson());
    }

    /** Saving the same filter under the same name again changes nothing. */
    @Transactional
    public Outcome<UUID> save(Actor actor, String typed, InboxFilter filter) {
        var kept = lock(actor.requirePerson());
        var name = FilterName.of(typed);
        for (var one : kept)
            if (one.name().equals(name.text()) && one.filter().equals(filter)) return Outcome.done(one.id());
        var no = name.rule(kept);
        if (no != null) return new Outcome.Refused<>(no);
        if (kept.size() >= MOST)
            return new Outcome.Refused<>(Refusal.of(InboxRefusal.TOO_MANY_FILTERS, "most", MOST));
        var saved = new SavedFilter(ids.next(), name.text(), filter);
        filters.add(actor.requirePerson(), saved);
        return Outcome.done(saved.id());
    }

    /** @throws UnknownException when the person has no such filter */
    @Transactional
    public Outcome<UUID> rename(Actor actor, UUID id, String typed) {
        var kept = lock(actor.requirePerson());
        if (kept.stream().noneMatch(one -> one.id().equals(id))) throw new UnknownException("filter");
        var name = FilterName.of(typed);
        var no = name.rule(kept.stream().filter(one -> !one.id().equals(id)).toList());
        if (no != null) return new Outcome.Refused<>(no);
        filters.rename(id, name.text());
        return Outcome.done(id);
    }

    /** What the person does not have, or has deleted before, is gone already. */
    @Transactional
    public void delete(Actor actor, UUID id) {
        filters.delete(actor.requirePerson(), id);
    }

    private List<SavedFilter> lock(PersonId person) {
        filters.lock(person);
        return filters.of(person);
    }
}

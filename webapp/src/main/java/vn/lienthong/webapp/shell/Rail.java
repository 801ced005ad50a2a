package vn.lienthong.webapp.shell;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.shared.Actor;

/** Puts the entries and counters of all features together for one actor. */
@Component
final class Rail {
    private static final Logger LOG = LoggerFactory.getLogger(Rail.class);

    private final ObjectProvider<RailEntry> entries;
    private final ObjectProvider<RailCounter> counters;

    Rail(ObjectProvider<RailEntry> entries, ObjectProvider<RailCounter> counters) {
        this.entries = entries;
        this.counters = counters;
    }

    List<RailItem> items(Actor actor, @Nullable String active) {
        return entries.stream()
                .filter(entry -> entry.isFor().test(actor))
                .sorted(Comparator.comparingInt(RailEntry::position).thenComparing(RailEntry::id))
                .map(entry -> new RailItem(entry.id(), entry.icon(), entry.path(), count(entry.id(), actor),
                        entry.id().equals(active)))
                .toList();
    }

    private RailCounter.Count count(String entryId, Actor actor) {
        return counters.stream()
                .filter(counter -> counter.entryId().equals(entryId))
                .findFirst()
                .map(counter -> countOrNone(counter, actor))
                .orElse(RailCounter.Count.NONE);
    }

    /** A page is worth more than the number beside its menu. */
    private static RailCounter.Count countOrNone(RailCounter counter, Actor actor) {
        try {
            return counter.count().apply(actor);
        } catch (DataAccessException e) {
            LOG.warn("The counter of {} failed", counter.entryId(), e);
            return RailCounter.Count.NONE;
        }
    }
}

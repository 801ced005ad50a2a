package vn.lienthong.webapp.live;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.inbox.TaskChange;
import vn.lienthong.engine.inbox.TaskChanges.Since;
import vn.lienthong.engine.inbox.TaskKeys;
import vn.lienthong.engine.inbox.TaskNews;
import vn.lienthong.engine.notification.BrowserNotice;
import vn.lienthong.webapp.live.LiveEvents.Item;

/** What of the changes concerns one person. */
final class LiveNews {
    private LiveNews() {}

    static List<Item> of(List<TaskChange> changes, TaskKeys keys, BrowserNotice loud) {
        return changes.stream().map(change -> item(change, keys, loud)).filter(Objects::nonNull).toList();
    }

    private static @Nullable Item item(TaskChange change, TaskKeys keys, BrowserNotice loud) {
        var news = change.seenWith(keys);
        if (news == null) return null;
        return new Item(change.task(), news.name().toLowerCase(Locale.ROOT), change.isRaised(),
                isLoud(news, change.isRaised(), loud));
    }

    /** What comes to a person, also from a colleague by somebody else's hand; and whoever is urged has something urgent. */
    private static boolean isLoud(TaskNews news, boolean isRaised, BrowserNotice loud) {
        return switch (news) {
            case NEW, GIVEN -> loud.isFor(isRaised);
            case URGED -> loud.isFor(true);
            case TAKEN, OWN, FREE, GONE, CHANGED -> false;
        };
    }

    /** @return whether there was anything to tell */
    static boolean tell(LiveStream stream, Since since) {
        if (!since.isWhole()) {
            stream.tell(LiveEvents.REFRESH, "{}", since.upTo());
            return true;
        }
        var items = of(since.changes(), stream.rights().keys(), stream.rights().loud());
        if (items.isEmpty()) return false;
        stream.tell("tasks", LiveEvents.tasks(items), since.upTo());
        return true;
    }
}

package vn.lienthong.webapp.live;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import vn.lienthong.engine.inbox.ChangePosition;
import vn.lienthong.webapp.shell.RailCounter.Count;

/** Events as they travel: ids and numbers only, so that nothing confidential is in a log or a proxy. */
final class LiveEvents {
    /** From here on the browser hears of everything. */
    static final String HELLO = "hello";
    /** What is lost is made good: the page looks everything up again. */
    static final String REFRESH = "refresh";
    /** The session has ended; the browser does not come back by itself. */
    static final String BYE = "bye";
    /** The stream lives: proxies keep it open, and a browser that slept sees that it does not. */
    static final String BEAT = "beat";

    private LiveEvents() {}

    /**
     * One task in the eyes of one person.
     *
     * @param news   what became of it, a word
     * @param raised whether its document is more urgent than normal
     * @param loud   whether the person wants a notification of the system for it
     */
    record Item(UUID task, String news, boolean raised, boolean loud) {
        String json() {
            return "{\"task\":\"" + task + "\",\"news\":\"" + news + "\",\"raised\":" + raised + ",\"loud\":" + loud
                    + "}";
        }
    }

    static String tasks(List<Item> items) {
        return items.stream().map(Item::json).collect(Collectors.joining(",", "[", "]"));
    }

    /** How much waits at each entry of the rail, and how much of it is urgent. */
    static String counters(Map<String, Count> counts) {
        return counts.entrySet()
                .stream()
                .map(entry -> "\"" + entry.getKey() + "\":[" + entry.getValue().waiting() + ","
                        + entry.getValue().urgent() + "]")
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** @param upTo from where a browser that was cut off goes on after this event */
    static String event(String name, String json, ChangePosition upTo) {
        return "id: " + upTo.word() + "\nevent: " + name + "\ndata: " + json + "\n\n";
    }
}

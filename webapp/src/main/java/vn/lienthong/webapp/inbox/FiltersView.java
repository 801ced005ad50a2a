package vn.lienthong.webapp.inbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Refusal;

/**
 * The saved filters of a person, and one to be saved.
 *
 * @param fresh null when the address asks nothing that could be kept
 */
record FiltersView(@Nullable Fresh fresh, List<Line> lines) {
    /**
     * A question to be kept.
     *
     * @param words      what it asks
     * @param parameters how it is sent
     * @param back       address of its list
     */
    record Fresh(List<String> words, Map<String, String> parameters, String back, String name, @Nullable Wrong wrong) {}

    /** A filter that is kept. */
    record Line(UUID id, String name, String typed, List<String> words, String address, @Nullable Wrong wrong) {}

    /** Why a name was refused, and what can be done. */
    record Wrong(String text, @Nullable String next) {}

    /**
     * A name that was refused.
     *
     * @param filter whose name it was to be; null for a new one
     */
    record Typed(@Nullable UUID filter, String name, Refusal why) {}
}

package vn.lienthong.search;

import java.util.List;
import java.util.stream.Stream;

/** What became of each change, in the order given. One bad document never stops the others. */
public record WriteReport(List<Item> items) {
    public WriteReport {
        items = List.copyOf(items);
    }

    /** What became of one change. */
    public sealed interface Item {
        String id();

        long version();
    }

    /** The index holds this version now. */
    public record Written(String id, long version) implements Item {}

    /** The index held this version or a newer one already. Nothing to do. */
    public record Superseded(String id, long version) implements Item {}

    /** The index will never take this change as it is: park it, show it, do not repeat it. */
    public record Rejected(String id, long version, String reason) implements Item {}

    /** The index cannot take it now (overload, missing shard, rebuild due): repeat later. */
    public record Deferred(String id, long version, String reason) implements Item {}

    /** Changes that need no further attention. */
    public List<Item> settled() {
        return items.stream().filter(item -> item instanceof Written || item instanceof Superseded).toList();
    }

    public List<Rejected> rejected() {
        return only(Rejected.class).toList();
    }

    public List<Deferred> deferred() {
        return only(Deferred.class).toList();
    }

    private <T extends Item> Stream<T> only(Class<T> kind) {
        return items.stream().filter(kind::isInstance).map(kind::cast);
    }
}

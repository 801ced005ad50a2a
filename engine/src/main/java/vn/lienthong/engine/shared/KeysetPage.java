package vn.lienthong.engine.shared;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list, and the key after which the next one starts.
 *
 * @param next opaque to the caller; null on the last page
 */
public record KeysetPage<T>(List<T> items, @Nullable String next) {
    public KeysetPage {
        items = List.copyOf(items);
    }

    /** Cuts a result that was read with one row more than the page holds. */
    public static <T> KeysetPage<T> cut(List<T> oneMore, int size, Function<? super T, String> key) {
        if (oneMore.size() <= size) return new KeysetPage<>(oneMore, null);
        var items = oneMore.subList(0, size);
        return new KeysetPage<>(items, key.apply(items.getLast()));
    }
}

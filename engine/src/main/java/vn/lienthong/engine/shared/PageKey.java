package vn.lienthong.engine.shared;

import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;

/** Where a page ended, as one word of an address: its parts with a line between them. */
public final class PageKey {
    private static final String BETWEEN = "_";

    private PageKey() {}

    /**
     * Reads a word back that comes from an address.
     *
     * @param parts   how many it has
     * @param reading makes the place of them
     * @throws UnknownException when the word was not made for such a page
     */
    public static <T> T read(String word, int parts, Function<List<String>, T> reading) {
        var found = List.of(word.split(BETWEEN, -1));
        if (found.size() != parts) throw new UnknownException("page");
        try {
            return reading.apply(found);
        } catch (DateTimeException | IllegalArgumentException _) {
            throw new UnknownException("page");
        }
    }
}

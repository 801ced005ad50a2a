package vn.lienthong.search;

import java.nio.charset.StandardCharsets;

/** What every entry of the index is known by. */
final class Identity {
    private static final int LONGEST_ID = 200;

    private Identity() {}

    static void check(String id, long version) {
        var bytes = id.getBytes(StandardCharsets.UTF_8).length;
        if (id.isBlank() || bytes > LONGEST_ID)
            throw new IllegalArgumentException("Not an id for the index: " + bytes + " bytes");
        if (version < 1) throw new IllegalArgumentException("A version starts at 1: " + version);
    }
}

package vn.lienthong.search.local;

import java.util.Objects;

/** What a child may know of our environment: where programs lie, and nothing else. */
final class ChildEnvironment {
    private ChildEnvironment() {}

    static String path() {
        return Objects.requireNonNullElse(System.getenv("PATH"), "/usr/local/bin:/usr/bin:/bin");
    }
}

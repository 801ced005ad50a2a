package vn.lienthong.webapp.shell;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Tells on every page which part of the system is away for now; the adapter of that part adds it as a bean. */
public interface ServiceNotice {
    /** Empty while all is well. Asked for on every page: answer from memory. */
    List<MissingPart> missingParts();

    /**
     * One part that is away.
     *
     * @param nameKey message key of the part's name, for example {@code notice.search}
     * @param waiting how many things wait for its return
     * @param toDoKey message key of what has to be done about it; null when it comes back by itself
     */
    record MissingPart(String nameKey, long waiting, @Nullable String toDoKey) {
        public MissingPart(String nameKey, long waiting) {
            this(nameKey, waiting, null);
        }
    }
}

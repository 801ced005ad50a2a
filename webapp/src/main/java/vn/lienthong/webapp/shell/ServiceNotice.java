package vn.lienthong.webapp.shell;

import java.util.List;

/** Tells on every page which part of the system is away for now; the adapter of that part adds it as a bean. */
public interface ServiceNotice {
    /** Empty while all is well. Asked for on every page: answer from memory. */
    List<MissingPart> missingParts();

    /**
     * One part that is away.
     *
     * @param nameKey message key of the part's name, for example {@code notice.search}
     * @param waiting how many things wait for its return
     */
    record MissingPart(String nameKey, long waiting) {}
}

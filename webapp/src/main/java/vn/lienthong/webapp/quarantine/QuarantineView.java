package vn.lienthong.webapp.quarantine;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The list as the page shows it.
 *
 * @param tab  the word of the open one
 * @param next address of what follows; null on the last page
 */
public record QuarantineView(List<QuarantineLine> lines, @Nullable String next, String tab, List<Tab> tabs) {
    /** One part of the list. */
    public record Tab(String labelKey, String address, boolean isOpen, long count) {}
}

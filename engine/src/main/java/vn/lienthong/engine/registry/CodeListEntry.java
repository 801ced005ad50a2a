package vn.lienthong.engine.registry;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Named;

/**
 * A row of a code list as it holds on one day: a kind of document, an urgency.
 *
 * @param abbreviation null where the law gives none, as for the official letter
 * @param rank         the order of the list; for urgencies also the weight
 */
public record CodeListEntry(String key, int rank, String nameVi, String nameEn, @Nullable String abbreviation)
        implements
            Named {}

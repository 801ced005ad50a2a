package vn.lienthong.engine.organisation;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;

/**
 * What is looked for among the organisations.
 *
 * @param text  words or beginnings of words of a name, short name, abbreviation or code, with or without diacritics;
 *              empty for all
 * @param kind  null for agencies and units
 * @param level null for every level
 * @param below null for everywhere; else only what is part of this organisation or below it, without itself
 * @param after where the page starts: the key the page before gave, null for the first
 * @param size  rows on the page
 */
public record DirectoryQuery(String text, @Nullable OrganisationKind kind, @Nullable String level,
        @Nullable OrganisationId below, @Nullable String after, int size) {
    private static final int LARGEST = 200;

    public DirectoryQuery {
        if (size < 1 || size > LARGEST) throw new IllegalArgumentException("Rows on a page: " + size);
    }

    public static DirectoryQuery agencies(String text, int size) {
        return new DirectoryQuery(text, OrganisationKind.AGENCY, null, null, null, size);
    }
}

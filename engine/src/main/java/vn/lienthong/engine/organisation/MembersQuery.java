package vn.lienthong.engine.organisation;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;

/**
 * Which people an administrator looks for.
 *
 * @param organisation who is kept by this agency or holds a post in it or its units; null for people of the whole
 *                     installation and, once there are words, everybody the administrator looks after
 * @param words        words of names, or beginnings of words, with or without diacritics; empty for all
 * @param after        where the page starts: the key the page before gave, null for the first
 * @param size         rows on the page
 */
public record MembersQuery(@Nullable OrganisationId organisation, String words, @Nullable String after, int size) {}

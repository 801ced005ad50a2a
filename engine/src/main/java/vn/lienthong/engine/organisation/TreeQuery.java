package vn.lienthong.engine.organisation;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;

/**
 * Which part of the tree an administrator looks at.
 *
 * @param top   null for all the administrator may reach
 * @param text  words or beginnings of words of names, or the beginning of a code: then every depth below is searched;
 *              empty for what stands directly below
 * @param after where the page starts: the key the page before gave, null for the first
 * @param size  rows on the page
 */
public record TreeQuery(@Nullable OrganisationId top, String text, @Nullable String after, int size) {}

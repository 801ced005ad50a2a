package vn.lienthong.search.layout;

/**
 * What was read for one part.
 *
 * @param snippet the words of the page it was read from
 * @param isSure  false when letters had to be guessed, or the page says two things
 */
public record Reading(String value, String snippet, boolean isSure) {}

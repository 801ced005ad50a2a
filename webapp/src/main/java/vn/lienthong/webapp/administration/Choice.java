package vn.lienthong.webapp.administration;

/** A word to send and the words to show. */
public record Choice(String value, String label) {}

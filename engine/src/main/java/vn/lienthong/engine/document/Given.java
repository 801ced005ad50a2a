package vn.lienthong.engine.document;

/**
 * Work was given to another person.
 *
 * @param mayGoBack whether who had it before could have it again: it was not taken from somebody who left
 */
public record Given(boolean mayGoBack) {}

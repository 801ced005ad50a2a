package vn.lienthong.webapp.incoming;

import org.jspecify.annotations.Nullable;

/**
 * That a scan bears no stamp.
 *
 * @param text why
 * @param next what to do instead
 */
public record UnstampedView(String text, @Nullable String next) {}

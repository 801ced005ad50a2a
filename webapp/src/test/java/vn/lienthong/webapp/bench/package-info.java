/** Figures of the bench profile, kept in {@code src/docs/benchmarks.md}. */
@NullMarked
package vn.lienthong.webapp.bench;

import org.jspecify.annotations.NullMarked;

/** Phrases in PostgreSQL. */
@NullMarked
package vn.lienthong.engine.phrase.internal;

import org.jspecify.annotations.NullMarked;

/** Directives in PostgreSQL. */
@NullMarked
package vn.lienthong.engine.handling.internal;

import org.jspecify.annotations.NullMarked;

/** Bulk acts in PostgreSQL. */
@NullMarked
package vn.lienthong.engine.bulk.internal;

import org.jspecify.annotations.NullMarked;

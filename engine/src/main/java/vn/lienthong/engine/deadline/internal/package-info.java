/** Calendar and periods in PostgreSQL. */
@NullMarked
package vn.lienthong.engine.deadline.internal;

import org.jspecify.annotations.NullMarked;

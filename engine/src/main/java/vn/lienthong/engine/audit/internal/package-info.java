/** The trail in PostgreSQL. */
@NullMarked
package vn.lienthong.engine.audit.internal;

import org.jspecify.annotations.NullMarked;

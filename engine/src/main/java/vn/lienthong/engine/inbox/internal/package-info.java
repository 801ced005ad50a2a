/** The inbox in PostgreSQL. */
@NullMarked
package vn.lienthong.engine.inbox.internal;

import org.jspecify.annotations.NullMarked;

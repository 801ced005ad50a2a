/** The dated organisation on PostgreSQL, and its tree remembered between changes. */
@NullMarked
package vn.lienthong.engine.organisation.internal;

import org.jspecify.annotations.NullMarked;

/** The notices on Spring and PostgreSQL. */
@NullMarked
package vn.lienthong.engine.notification.internal;

import org.jspecify.annotations.NullMarked;

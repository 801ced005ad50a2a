/** The servers of the local default, the connections to servers elsewhere, and the checks before all that. */
@NullMarked
package vn.lienthong.webapp.start.internal;

import org.jspecify.annotations.NullMarked;

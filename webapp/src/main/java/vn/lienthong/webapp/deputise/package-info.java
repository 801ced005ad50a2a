/** Naming who stands in for oneself during an absence. */
@NullMarked
package vn.lienthong.webapp.deputise;

import org.jspecify.annotations.NullMarked;

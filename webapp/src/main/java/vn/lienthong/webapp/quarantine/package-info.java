/** Suspicious files that arrived from outside: seeing what waits, and letting a file in with a reason. */
@NullMarked
package vn.lienthong.webapp.quarantine;

import org.jspecify.annotations.NullMarked;

/** The operator's page: what runs, what waits, what was given up, and the buttons that set it going again. */
@NullMarked
package vn.lienthong.webapp.operations;

import org.jspecify.annotations.NullMarked;

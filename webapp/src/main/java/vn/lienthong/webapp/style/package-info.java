/** The living page of the design system, in the demonstration only: every fragment, with real markup. */
@NullMarked
package vn.lienthong.webapp.style;

import org.jspecify.annotations.NullMarked;

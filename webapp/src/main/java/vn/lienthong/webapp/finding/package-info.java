/** The search page, and the state of file texts on the page of a document. */
@NullMarked
package vn.lienthong.webapp.finding;

import org.jspecify.annotations.NullMarked;

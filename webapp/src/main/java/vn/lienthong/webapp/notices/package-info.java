/** How people are told of work: their choices on a page of their own, and the mails that follow from them. */
@NullMarked
package vn.lienthong.webapp.notices;

import org.jspecify.annotations.NullMarked;

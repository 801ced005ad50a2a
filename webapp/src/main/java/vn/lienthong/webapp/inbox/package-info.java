/** What waits for the signed-in person: the list, its filters, and the way from one task to the next. */
@NullMarked
package vn.lienthong.webapp.inbox;

import org.jspecify.annotations.NullMarked;

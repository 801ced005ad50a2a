/** What changes in the inboxes, told to open browsers at once: one stream of events per browser. */
@NullMarked
package vn.lienthong.webapp.live;

import org.jspecify.annotations.NullMarked;

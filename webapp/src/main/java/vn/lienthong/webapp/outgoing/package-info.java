/** The road of an outgoing document in the browser: list, draft, files, recipients, marks, acts, deliveries. */
@NullMarked
package vn.lienthong.webapp.outgoing;

import org.jspecify.annotations.NullMarked;

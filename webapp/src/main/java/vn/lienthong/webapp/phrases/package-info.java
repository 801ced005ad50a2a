/** Ready phrases: the page where people keep theirs, and what stands beside the fields they are for. */
@NullMarked
package vn.lienthong.webapp.phrases;

import org.jspecify.annotations.NullMarked;

/** A large installation with people at work in it: a report into {@code src/docs}, and figures of the bench profile. */
@NullMarked
package vn.lienthong.webapp.load;

import org.jspecify.annotations.NullMarked;

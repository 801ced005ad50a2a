/** The operator's command that checks an installation: what is typed, what is printed, and the status it ends with. */
@NullMarked
package vn.lienthong.webapp.soundness;

import org.jspecify.annotations.NullMarked;

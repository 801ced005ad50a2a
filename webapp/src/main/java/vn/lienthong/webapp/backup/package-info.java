/** The operator's commands that copy an installation and make one of such a copy: what is typed and what is printed. */
@NullMarked
package vn.lienthong.webapp.backup;

import org.jspecify.annotations.NullMarked;

/** The own pictures of signatures and seals: given, looked at and taken back. */
@NullMarked
package vn.lienthong.webapp.marks;

import org.jspecify.annotations.NullMarked;

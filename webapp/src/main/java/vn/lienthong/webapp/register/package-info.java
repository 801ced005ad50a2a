/** The registers of an agency in the browser and on paper: numbers reserved, used and voided. */
@NullMarked
package vn.lienthong.webapp.register;

import org.jspecify.annotations.NullMarked;

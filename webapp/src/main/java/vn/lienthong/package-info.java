/** The executable: it puts the modules together and starts them. */
@NullMarked
package vn.lienthong;

import org.jspecify.annotations.NullMarked;

/** How the product comes up and goes down: its home folder, the servers it needs, its mode and the state of its parts. */
@NullMarked
package vn.lienthong.webapp.start;

import org.jspecify.annotations.NullMarked;

/** Two modules, of which the lower one reaches up. */
@NullMarked
package vn.lienthong.rules.twin.modules;

import org.jspecify.annotations.NullMarked;

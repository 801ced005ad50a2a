/** Copies of a whole installation at one moment, and installations made of such copies. */
@NullMarked
package vn.lienthong.engine.backup;

import org.jspecify.annotations.NullMarked;

/** The rules that the tables and the content store can be asked for. */
@NullMarked
package vn.lienthong.engine.soundness.internal;

import org.jspecify.annotations.NullMarked;

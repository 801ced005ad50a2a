/** A package that says nothing about null. */
@NullUnmarked
package vn.lienthong.rules.twin.unmarked;

import org.jspecify.annotations.NullUnmarked;

/** Classes that break a rule on purpose. */
@NullMarked
package vn.lienthong.rules.twin;

import org.jspecify.annotations.NullMarked;

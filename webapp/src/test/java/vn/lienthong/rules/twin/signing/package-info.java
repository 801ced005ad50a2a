/** Classes that break a rule on purpose. */
@NullMarked
package vn.lienthong.rules.twin.signing;

import org.jspecify.annotations.NullMarked;

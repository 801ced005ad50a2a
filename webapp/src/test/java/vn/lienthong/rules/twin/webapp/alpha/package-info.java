/** Classes that break a rule on purpose. */
@NullMarked
package vn.lienthong.rules.twin.webapp.alpha;

import org.jspecify.annotations.NullMarked;

/** Classes that break a rule on purpose. */
@NullMarked
package vn.lienthong.rules.twin.webapp.beta;

import org.jspecify.annotations.NullMarked;

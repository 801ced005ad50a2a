/** Classes that break a rule on purpose. */
@NullMarked
package vn.lienthong.rules.twin.engine.feature;

import org.jspecify.annotations.NullMarked;

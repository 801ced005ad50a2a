/** The architecture rules, each with a twin that breaks it: a rule that cannot fail protects nothing. */
@NullMarked
package vn.lienthong.rules;

import org.jspecify.annotations.NullMarked;

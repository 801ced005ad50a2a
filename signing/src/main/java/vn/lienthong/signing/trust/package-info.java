/** Which certification authorities are trusted, for what, and how partners hand over theirs. */
@NullMarked
package vn.lienthong.signing.trust;

import org.jspecify.annotations.NullMarked;

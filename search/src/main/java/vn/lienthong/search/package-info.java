/** Finds documents for those who may read them: what is indexed, asked and answered, without a word about the engine behind. */
@NullMarked
package vn.lienthong.search;

import org.jspecify.annotations.NullMarked;

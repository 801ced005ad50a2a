/** Signs PDF documents in three steps (prepare, value from anywhere, embed) and judges the signatures of any PDF. */
@NullMarked
package vn.lienthong.signing;

import org.jspecify.annotations.NullMarked;

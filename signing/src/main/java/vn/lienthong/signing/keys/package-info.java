/** Where signature values come from; private keys never leave this package. */
@NullMarked
package vn.lienthong.signing.keys;

import org.jspecify.annotations.NullMarked;

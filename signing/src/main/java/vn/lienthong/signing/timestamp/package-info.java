/** Client of time-stamp authorities (RFC 3161) with time limits. */
@NullMarked
package vn.lienthong.signing.timestamp;

import org.jspecify.annotations.NullMarked;

/** The development PKI: certification authorities, OCSP, CRL and time-stamps on stable loopback addresses. */
@NullMarked
package vn.lienthong.signing.devpki;

import org.jspecify.annotations.NullMarked;

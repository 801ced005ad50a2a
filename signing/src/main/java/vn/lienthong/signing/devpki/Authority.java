package vn.lienthong.signing.devpki;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A key of the PKI itself with its certificate. */
record Authority(PrivateKey key, X509Certificate certificate) {}

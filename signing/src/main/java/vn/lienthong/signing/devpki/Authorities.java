package vn.lienthong.signing.devpki;

/** The four keys of the PKI itself. */
record Authorities(Authority root, Authority issuing, Authority ocsp, Authority timestamp) {}

package vn.lienthong.signing.devpki;

import java.net.URI;

/** The addresses that stand in certificates; they stay the same for the life of the PKI. */
record Addresses(int port, int timestampPort) {

    URI ocsp() {
        return at(port, "/ocsp");
    }

    URI issuingCertificate() {
        return at(port, "/issuing.crt");
    }

    URI rootCertificate() {
        return at(port, "/root.crt");
    }

    URI issuingCrl() {
        return at(port, "/issuing.crl");
    }

    URI rootCrl() {
        return at(port, "/root.crl");
    }

    URI timestamp() {
        return at(timestampPort, "/tsa");
    }

    private static URI at(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}

package vn.lienthong.signing.devpki;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** Puts the answers of the PKI on their addresses. */
final class PkiServers {

    private final AuthorityFolder.Content content;
    private final OcspResponder ocsp;
    private final CrlPublisher crls;
    private final TimestampResponder timestamps;

    PkiServers(AuthorityFolder.Content content, Revocations revocations, Duration statusLifetime, Clock clock) {
        this.content = content;
        this.ocsp = new OcspResponder(content.authorities(), revocations, statusLifetime, clock);
        this.crls = new CrlPublisher(content.authorities(), revocations, statusLifetime, clock);
        this.timestamps = new TimestampResponder(content.authorities(), clock);
    }

    LoopbackServer status() {
        var addresses = content.addresses();
        return new LoopbackServer(addresses.port(), Map.of(
                addresses.ocsp().getPath(), new Resource("application/ocsp-response", this::status),
                addresses.issuingCertificate().getPath(), certificate(content.authorities().issuing()),
                addresses.rootCertificate().getPath(), certificate(content.authorities().root()),
                addresses.issuingCrl().getPath(), Resource.computed("application/pkix-crl", crls::issuing),
                addresses.rootCrl().getPath(), Resource.computed("application/pkix-crl", crls::root)));
    }

    LoopbackServer timestamp() {
        return new LoopbackServer(content.addresses().timestampPort(), Map.of(content.addresses().timestamp().getPath(),
                new Resource("application/timestamp-reply", (_, _, body) -> timestamps.answer(body))));
    }

    private byte[] status(String method, URI address, byte[] body) throws IOException {
        if (!method.equals("GET")) return ocsp.answer(body);
        // RFC 6960, A.1: the request in Base64 is the last part of the address
        var prefix = content.addresses().ocsp().getRawPath() + "/";
        var path = address.getRawPath();
        if (!path.startsWith(prefix)) return ocsp.answer(new byte[0]);
        var encoded = URLDecoder.decode(path.substring(prefix.length()).replace("+", "%2B"), StandardCharsets.US_ASCII);
        return ocsp.answer(Base64.getDecoder().decode(encoded));
    }

    private static Resource certificate(Authority authority) {
        return Resource.computed("application/pkix-cert", () -> {
            try {
                return authority.certificate().getEncoded();
            } catch (CertificateEncodingException e) {
                throw new IOException("The certificate cannot be encoded", e);
            }
        });
    }
}

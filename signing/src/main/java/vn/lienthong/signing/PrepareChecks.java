package vn.lienthong.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

import vn.lienthong.signing.PrepareOutcome.Why;

/** What is checked before a document is opened for signing. */
final class PrepareChecks {

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;
    private static final long LARGEST = Integer.MAX_VALUE - 16L * 1024 * 1024;

    private PrepareChecks() {}

    static Optional<Why> refusal(Path pdf, SigningRequest request) {
        var ofCertificate = refusal(request.signer(), request.signingAt());
        if (ofCertificate.isPresent()) return ofCertificate;
        try {
            return Files.size(pdf) > LARGEST ? Optional.of(Why.TOO_LARGE) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The document cannot be read", e);
        }
    }

    static Optional<Why> refusal(Signer signer, Instant signingAt) {
        var certificate = signer.certificate();
        if (!maySign(certificate)) return Optional.of(Why.CERTIFICATE_NOT_FOR_SIGNING);
        var isInDate = !signingAt.isBefore(certificate.getNotBefore().toInstant())
                && !signingAt.isAfter(certificate.getNotAfter().toInstant());
        return isInDate ? Optional.empty() : Optional.of(Why.CERTIFICATE_OUT_OF_DATE);
    }

    private static boolean maySign(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return certificate.getBasicConstraints() < 0
                && (usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION]);
    }
}

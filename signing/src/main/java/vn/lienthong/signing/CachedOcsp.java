package vn.lienthong.signing;

import java.time.Clock;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.spi.client.http.DataLoader;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPToken;
import org.jspecify.annotations.Nullable;

/** Asks OCSP responders and keeps each answer for the time the responder gives it. */
final class CachedOcsp implements OCSPSource {

    private static final long serialVersionUID = 1L;

    private final transient ExpiringCache<String, OCSPToken> answers;
    private final OnlineOCSPSource online;

    CachedOcsp(DataLoader loader, Clock clock) {
        this.answers = new ExpiringCache<>(10_000, clock);
        this.online = new OnlineOCSPSource(loader);
    }

    @Override
    public @Nullable OCSPToken getRevocationToken(CertificateToken certificate, CertificateToken issuer) {
        var known = answers.get(certificate.getDSSIdAsString());
        if (known.isPresent()) return known.get();
        OCSPToken answer = online.getRevocationToken(certificate, issuer);
        if (answer != null && answer.getNextUpdate() != null) {
            answers.put(certificate.getDSSIdAsString(), answer, answer.getNextUpdate().toInstant());
        }
        return answer;
    }

    CacheUse use() {
        return answers.use();
    }
}

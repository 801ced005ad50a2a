package vn.lienthong.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;

import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import eu.europa.esig.dss.validation.reports.Reports;

import vn.lienthong.signing.trust.TrustAnchors;

/** Judges signatures by ETSI EN 319 102-1 with our policy. Authorities come from the signature or the trust list only. */
final class DssJudge {

    private final ValidationPolicy policy;
    private final CachedOcsp ocsp;
    private final StatusLoader loader;
    private final OnlineCRLSource lists;

    DssJudge(ValidationLimits limits, Clock clock) {
        this.loader = new StatusLoader(limits.network(), clock);
        this.policy = loadPolicy();
        this.ocsp = new CachedOcsp(loader, clock);
        this.lists = new OnlineCRLSource(loader);
    }

    Reports judge(Path pdf, TrustAnchors anchors, Instant at, WorkFiles files) {
        var validator = new PDFDocumentValidator(new FileDocument(pdf.toFile()));
        validator.setPdfObjFactory(new SpillingObjectFactory(files));
        validator.setCertificateVerifier(verifier(anchors));
        validator.setValidationTime(Date.from(at));
        validator.setTokenExtractionStrategy(TokenExtractionStrategy.EXTRACT_CERTIFICATES_AND_REVOCATION_DATA);
        return validator.validateDocument(policy);
    }

    CacheUse answers() {
        return ocsp.use();
    }

    CacheUse lists() {
        return loader.use();
    }

    private CommonCertificateVerifier verifier(TrustAnchors anchors) {
        var trusted = new CommonTrustedCertificateSource();
        anchors.anchors().forEach(anchor -> trusted.addCertificate(new CertificateToken(anchor.certificate())));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setAdjunctCertSources(below(anchors));
        verifier.setOcspSource(ocsp);
        verifier.setCrlSource(lists);
        // an address in a certificate of unknown origin is never called
        verifier.setAIASource(null);
        verifier.setCheckRevocationForUntrustedChains(false);
        return verifier;
    }

    private static CommonCertificateSource below(TrustAnchors anchors) {
        var known = new CommonCertificateSource();
        anchors.below().forEach(authority -> known.addCertificate(new CertificateToken(authority)));
        return known;
    }

    private static ValidationPolicy loadPolicy() {
        try (var in = DssJudge.class.getResourceAsStream("validation-policy.xml")) {
            if (in == null) throw new IllegalStateException("The validation policy is missing");
            return ValidationPolicyLoader.fromValidationPolicy(in).create();
        } catch (IOException e) {
            throw new UncheckedIOException("The validation policy cannot be read", e);
        }
    }
}

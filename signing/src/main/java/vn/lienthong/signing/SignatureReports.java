package vn.lienthong.signing;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.validation.reports.Reports;
import org.jspecify.annotations.Nullable;

import vn.lienthong.signing.trust.TrustAnchor;
import vn.lienthong.signing.trust.TrustUsage;

/** Puts the library's findings, our own and the usage of the trust anchors together, signature by signature. */
final class SignatureReports {

    private final Reports reports;
    private final ChainTrust trust;
    private final SignedRevisions revisions;

    SignatureReports(Reports reports, ChainTrust trust, SignedRevisions revisions) {
        this.reports = reports;
        this.trust = trust;
        this.revisions = revisions;
    }

    List<SignatureReport> all() {
        return revisions.fields()
                .stream()
                .flatMap(field -> signatureOf(field).map(signature -> report(field, signature)).stream())
                .toList();
    }

    private Optional<SignatureWrapper> signatureOf(SignedField field) {
        return JudgedRevision.of(field, reports.getDiagnosticData().getSignatures());
    }

    private SignatureReport report(SignedField field, SignatureWrapper signature) {
        var certificate = certificate(signature.getSigningCertificate());
        var stampedAt = timestamp(signature);
        var provenAt = stampedAt == null ? checkedFor() : stampedAt;
        var anchor = trust.anchorOf(signature, provenAt);
        var usages = ChainTrust.usages(signature, anchor);
        var reasons = new ArrayList<Reason>(revisions.findings().getOrDefault(field.name(), List.of()));
        var subIndication = reports.getSimpleReport().getSubIndication(signature.getId());
        var judged = verdict(reports.getSimpleReport().getIndication(signature.getId()));
        if (judged != Verdict.PASSED) reasons.add(DssReasons.of(subIndication, signature, provenAt));
        anchor.flatMap(known -> anchorReason(known, usages, provenAt)).ifPresent(reasons::add);
        if (stampedAt == null) reasons.add(Reason.of(ReasonCode.NO_TRUSTED_TIMESTAMP));
        if (signature.getSignatureAlgorithm() == SignatureAlgorithm.RSA_SHA256) {
            reasons.add(Reason.of(ReasonCode.ALGORITHM_OUTSIDE_CIRCULAR, "RSA PKCS#1 v1.5"));
        }
        var verdict = reasons.stream().map(reason -> reason.code().verdict()).reduce(judged, Verdict::and);
        return new SignatureReport(field.name(), kind(usages), verdict,
                subIndication == null ? null : subIndication.name(),
                certificate == null ? null : SignerIdentity.of(certificate), instant(signature.getClaimedSigningTime()),
                stampedAt, field.end() == revisions.size(), anchor.map(TrustAnchor::fingerprint).orElse(null), reasons);
    }

    private Instant checkedFor() {
        return reports.getDiagnosticData().getValidationDate().toInstant();
    }

    private static Optional<Reason> anchorReason(TrustAnchor anchor, Set<TrustUsage> usages, Instant signedAt) {
        if (!anchor.isTrustedAt(signedAt))
            return Optional.of(Reason.of(ReasonCode.AUTHORITY_NOT_TRUSTED_THEN, anchor.name()));
        return usages.contains(TrustUsage.PERSONAL) || usages.contains(TrustUsage.AGENCY_SEAL)
                ? Optional.empty()
                : Optional.of(Reason.of(ReasonCode.AUTHORITY_NOT_FOR_THIS_USE, anchor.name()));
    }

    private static @Nullable SignatureKind kind(Set<TrustUsage> usages) {
        var personal = usages.contains(TrustUsage.PERSONAL);
        var seal = usages.contains(TrustUsage.AGENCY_SEAL);
        if (personal == seal) return null;
        return personal ? SignatureKind.PERSONAL : SignatureKind.SEAL;
    }

    private @Nullable Instant timestamp(SignatureWrapper signature) {
        return signature.getTLevelTimestamps()
                .stream()
                .filter(stamp -> reports.getSimpleReport().getIndication(stamp.getId()) == Indication.PASSED)
                .filter(trust::isForTimestamps)
                .map(stamp -> stamp.getProductionTime().toInstant())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Verdict verdict(Indication indication) {
        return switch (indication) {
            case TOTAL_PASSED, PASSED -> Verdict.PASSED;
            case TOTAL_FAILED, FAILED -> Verdict.FAILED;
            case INDETERMINATE, NO_SIGNATURE_FOUND -> Verdict.INDETERMINATE;
        };
    }

    private static @Nullable X509Certificate certificate(@Nullable CertificateWrapper certificate) {
        if (certificate == null || certificate.getBinaries() == null) return null;
        try {
            var in = new ByteArrayInputStream(certificate.getBinaries());
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (CertificateException _) {
            return null;
        }
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}

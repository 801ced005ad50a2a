package vn.lienthong.signing;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import eu.europa.esig.dss.diagnostic.AbstractTokenProxy;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.validation.reports.Reports;
import org.jspecify.annotations.Nullable;

import vn.lienthong.signing.trust.TrustAnchor;
import vn.lienthong.signing.trust.TrustAnchors;
import vn.lienthong.signing.trust.TrustUsage;

/** Puts the library's findings, our own and the usage of the trust anchors together, signature by signature. */
final class SignatureReports {

    private final Reports reports;
    private final TrustAnchors anchors;
    private final SignedRevisions revisions;

    SignatureReports(Reports reports, TrustAnchors anchors, SignedRevisions revisions) {
        this.reports = reports;
        this.anchors = anchors;
        this.revisions = revisions;
    }

    List<SignatureReport> all() {
        return revisions.fields()
                .stream()
                .flatMap(field -> signatureOf(field).map(signature -> report(field, signature)).stream())
                .toList();
    }

    /** The library knows fields by their last name only, which is not unique; the byte range is. */
    private Optional<SignatureWrapper> signatureOf(SignedField field) {
        return reports.getDiagnosticData()
                .getSignatures()
                .stream()
                .filter(signature -> signature.getPDFRevision() != null)
                .filter(signature -> field.range()
                        .equals(signature.getPDFRevision()
                                .getSignatureByteRange()
                                .stream()
                                .map(BigInteger::longValue)
                                .toList()))
                .findFirst();
    }

    private SignatureReport report(SignedField field, SignatureWrapper signature) {
        var certificate = certificate(signature.getSigningCertificate());
        var stampedAt = timestamp(signature);
        var provenAt = stampedAt == null ? checkedFor() : stampedAt;
        var anchor = anchorOf(signature, provenAt);
        var usages = usages(signature, anchor);
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

    private static Set<TrustUsage> usages(AbstractTokenProxy token, Optional<TrustAnchor> anchor) {
        var policies = token.getSigningCertificate() == null
                ? Set.<String>of()
                : new HashSet<>(token.getSigningCertificate().getPolicyIds());
        return anchor.map(known -> known.usagesOf(policies)).orElseGet(() -> EnumSet.noneOf(TrustUsage.class));
    }

    /** An authority may be known several times, for different days; what was trusted then comes first. */
    private Optional<TrustAnchor> anchorOf(AbstractTokenProxy token, Instant signedAt) {
        var chain = token.getCertificateChain().stream().map(CertificateWrapper::getId).toList();
        return anchors.anchors()
                .stream()
                .filter(anchor -> chain.contains(new CertificateToken(anchor.certificate()).getDSSIdAsString()))
                .min(Comparator.comparing(anchor -> !anchor.isTrustedAt(signedAt)));
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
                .filter(this::isTrustedStamp)
                .map(stamp -> stamp.getProductionTime().toInstant())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private boolean isTrustedStamp(TimestampWrapper stamp) {
        var madeAt = stamp.getProductionTime().toInstant();
        var anchor = anchorOf(stamp, madeAt).filter(known -> known.isTrustedAt(madeAt));
        return usages(stamp, anchor).contains(TrustUsage.TIMESTAMP);
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

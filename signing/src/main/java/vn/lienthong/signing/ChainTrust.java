package vn.lienthong.signing;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import eu.europa.esig.dss.diagnostic.AbstractTokenProxy;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.model.x509.CertificateToken;

import vn.lienthong.signing.trust.TrustAnchor;
import vn.lienthong.signing.trust.TrustAnchors;
import vn.lienthong.signing.trust.TrustUsage;

/** What the authority at the end of a chain is trusted for. */
record ChainTrust(TrustAnchors anchors) {

    /** An authority may be known several times, for different days; what was trusted then comes first. */
    Optional<TrustAnchor> anchorOf(AbstractTokenProxy token, Instant signedAt) {
        var chain = token.getCertificateChain().stream().map(CertificateWrapper::getId).toList();
        return anchors.anchors()
                .stream()
                .filter(anchor -> chain.contains(new CertificateToken(anchor.certificate()).getDSSIdAsString()))
                .min(Comparator.comparing(anchor -> !anchor.isTrustedAt(signedAt)));
    }

    static Set<TrustUsage> usages(AbstractTokenProxy token, Optional<TrustAnchor> anchor) {
        var policies = token.getSigningCertificate() == null
                ? Set.<String>of()
                : new HashSet<>(token.getSigningCertificate().getPolicyIds());
        return anchor.map(known -> known.usagesOf(policies)).orElseGet(() -> EnumSet.noneOf(TrustUsage.class));
    }

    boolean isForTimestamps(TimestampWrapper stamp) {
        var madeAt = stamp.getProductionTime().toInstant();
        var anchor = anchorOf(stamp, madeAt).filter(known -> known.isTrustedAt(madeAt));
        return usages(stamp, anchor).contains(TrustUsage.TIMESTAMP);
    }
}

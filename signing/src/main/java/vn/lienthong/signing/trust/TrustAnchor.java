package vn.lienthong.signing.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A certification authority that is trusted, for what, and when. Only authorities can be anchors: a trusted end
 * certificate would switch the check of its chain off.
 *
 * @param name   the name shown to users: the partner or the national authority
 * @param usages what the authority is trusted for; the set holds the certificate policies (OIDs) that mark this usage,
 *               an empty set means that any certificate below the authority may be used so
 * @param from   signatures made before are not trusted; null when there is no such time
 * @param until  signatures made then or later are not trusted; null while no end is known
 */
public record TrustAnchor(String name, X509Certificate certificate, Map<TrustUsage, Set<String>> usages,
        @Nullable Instant from, @Nullable Instant until) {

    public TrustAnchor {
        if (name.isBlank()) throw new IllegalArgumentException("A trust anchor needs a name");
        if (certificate.getBasicConstraints() < 0)
            throw new IllegalArgumentException("Not a certification authority: " + name);
        if (usages.isEmpty()) throw new IllegalArgumentException("A trust anchor that is trusted for nothing: " + name);
        var copy = new HashMap<TrustUsage, Set<String>>();
        usages.forEach((usage, policies) -> copy.put(usage, Set.copyOf(policies)));
        usages = Map.copyOf(copy);
    }

    /** Trusted whenever a signature was made. */
    public TrustAnchor(String name, X509Certificate certificate, Map<TrustUsage, Set<String>> usages) {
        this(name, certificate, usages, null, null);
    }

    public TrustAnchor named(String other) {
        return new TrustAnchor(other, certificate, usages, from, until);
    }

    /** The same authority, trusted for signatures of that time only. */
    public TrustAnchor during(@Nullable Instant first, @Nullable Instant end) {
        return new TrustAnchor(name, certificate, usages, first, end);
    }

    public boolean isTrustedAt(Instant signedAt) {
        return (from == null || !signedAt.isBefore(from)) && (until == null || signedAt.isBefore(until));
    }

    /** SHA-256 of the certificate in upper-case hexadecimal, to be read aloud. */
    public String fingerprint() {
        return Certificates.fingerprint(certificate);
    }

    /** What a certificate with these policies may be used for below this anchor. */
    public Set<TrustUsage> usagesOf(Set<String> policies) {
        return usages.entrySet()
                .stream()
                .filter(usage -> usage.getValue().isEmpty() || usage.getValue().stream().anyMatch(policies::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TrustUsage.class)));
    }
}

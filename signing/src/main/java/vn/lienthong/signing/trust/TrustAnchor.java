package vn.lienthong.signing.trust;

import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A certification authority that is trusted, and for what. Only authorities can be anchors: a trusted end certificate
 * would switch the check of its chain off.
 *
 * @param name   the name shown to users: the partner or the national authority
 * @param usages what the authority is trusted for; the set holds the certificate policies (OIDs) that mark this usage,
 *               an empty set means that any certificate below the authority may be used so
 */
public record TrustAnchor(String name, X509Certificate certificate, Map<TrustUsage, Set<String>> usages) {

    public TrustAnchor {
        if (name.isBlank()) throw new IllegalArgumentException("A trust anchor needs a name");
        if (certificate.getBasicConstraints() < 0)
            throw new IllegalArgumentException("Not a certification authority: " + name);
        if (usages.isEmpty()) throw new IllegalArgumentException("A trust anchor that is trusted for nothing: " + name);
        var copy = new HashMap<TrustUsage, Set<String>>();
        usages.forEach((usage, policies) -> copy.put(usage, Set.copyOf(policies)));
        usages = Map.copyOf(copy);
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

package vn.lienthong.signing.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Result of reading what somebody sent to be trusted: a {@link TrustBundle}, or plain certificates (PEM, DER, PKCS#7), in
 * one file or in several: one root, and authorities below it.
 */
public sealed interface TrustBundleReading {

    record Readable(TrustBundle bundle) implements TrustBundleReading {}

    record Refused(Why why) implements TrustBundleReading {}

    /** Why files are not taken. */
    enum Why {
        TOO_LARGE,
        /** Whoever sent it has given the key away. */
        PRIVATE_KEY_INSIDE, NO_CERTIFICATE,
        /** It says what it is trusted for in words that are not known here. */
        NOT_A_BUNDLE,
        /** A certificate of a person, an agency or a server. */
        NOT_AN_AUTHORITY, NO_ROOT, SEVERAL_ROOTS,
        /** A certificate that does not lead to the root in the files. */
        NOT_BELOW_THE_ROOT, EXPIRED
    }

    /** Largest size of all files together, in bytes. */
    int LARGEST = 64 * 1024;

    /** Certificates without a word about their use count for all of them. */
    Map<TrustUsage, Set<String>> EVERY_USE = Map.of(TrustUsage.PERSONAL, Set.of(), TrustUsage.AGENCY_SEAL, Set.of(),
            TrustUsage.TIMESTAMP, Set.of());

    static TrustBundleReading of(byte[] file, Instant now) {
        return of(List.of(file), now);
    }

    static TrustBundleReading of(List<byte[]> files, Instant now) {
        if (files.stream().mapToLong(file -> file.length).sum() > LARGEST) return new Refused(Why.TOO_LARGE);
        if (files.stream().anyMatch(CertificateFile::holdsKey)) return new Refused(Why.PRIVATE_KEY_INSIDE);
        var certificates = new LinkedHashSet<X509Certificate>();
        for (var file : files) {
            var some = CertificateFile.read(file);
            if (some.isEmpty()) return new Refused(Why.NO_CERTIFICATE);
            certificates.addAll(some);
        }
        if (certificates.isEmpty()) return new Refused(Why.NO_CERTIFICATE);
        try {
            var head = files.stream().map(BundleHead::of).filter(Objects::nonNull).findFirst();
            return bundle(head.map(BundleHead::name).orElse(""), head.map(BundleHead::usages).orElse(EVERY_USE),
                    certificates, now);
        } catch (IllegalArgumentException _) {
            return new Refused(Why.NOT_A_BUNDLE);
        }
    }

    private static TrustBundleReading bundle(String name, Map<TrustUsage, Set<String>> usages,
            Collection<X509Certificate> certificates, Instant now) {
        if (!certificates.stream()
                .allMatch(one -> Certificates.isAuthority(one)
                        || Certificates.isTimestampAuthority(one)))
            return new Refused(Why.NOT_AN_AUTHORITY);
        var roots = certificates.stream().filter(Certificates::isRoot).toList();
        if (roots.isEmpty()) return new Refused(Why.NO_ROOT);
        if (roots.size() > 1) return new Refused(Why.SEVERAL_ROOTS);
        var root = roots.getFirst();
        var below = certificates.stream().filter(one -> !one.equals(root)).toList();
        if (!allBelow(root, below)) return new Refused(Why.NOT_BELOW_THE_ROOT);
        if (now.isAfter(root.getNotAfter().toInstant())) return new Refused(Why.EXPIRED);
        var anchor = new TrustAnchor(name.isBlank() ? root.getSubjectX500Principal().getName() : name, root, usages);
        return new Readable(new TrustBundle(anchor, below));
    }

    private static boolean allBelow(X509Certificate root, List<X509Certificate> below) {
        var known = new ArrayList<>(List.of(root));
        var open = new ArrayList<>(below);
        for (int before = -1; before != open.size() && !open.isEmpty();) {
            before = open.size();
            var found = open.stream().filter(one -> known.stream().anyMatch(by -> vouches(by, one))).toList();
            known.addAll(found);
            open.removeAll(found);
        }
        return open.isEmpty();
    }

    private static boolean vouches(X509Certificate authority, X509Certificate certificate) {
        return Certificates.isAuthority(authority) && Certificates.isSignedBy(certificate, authority);
    }
}

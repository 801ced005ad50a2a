package vn.lienthong.webapp.integration.sealing;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.trust.Authority;
import vn.lienthong.engine.trust.TrustFile;
import vn.lienthong.engine.trust.TrustFiles;
import vn.lienthong.engine.trust.TrustRefusal;
import vn.lienthong.signing.trust.Certificates;
import vn.lienthong.signing.trust.TrustAnchor;
import vn.lienthong.signing.trust.TrustAnchors;
import vn.lienthong.signing.trust.TrustBundle;
import vn.lienthong.signing.trust.TrustBundleReading;
import vn.lienthong.signing.trust.TrustBundleReading.Readable;
import vn.lienthong.signing.trust.TrustBundleReading.Refused;
import vn.lienthong.signing.trust.TrustBundleReading.Why;

/** Trust files in the words of the signing module. */
final class PartnerTrustFiles implements TrustFiles {
    private final TrustAnchors builtIn;
    private final @Nullable TrustBundle own;
    private final Clock clock;

    /** @param own null where the certificates of this installation come from an authority outside */
    PartnerTrustFiles(TrustAnchors builtIn, @Nullable TrustBundle own, Clock clock) {
        this.builtIn = builtIn;
        this.own = own;
        this.clock = clock;
    }

    @Override
    public Outcome<TrustFile> read(List<byte[]> files) {
        return switch (TrustBundleReading.of(files, clock.instant())) {
            case Readable(var bundle) -> Outcome.done(file(bundle));
            case Refused(var why) -> Outcome.refused(refusal(why));
        };
    }

    @Override
    public TrustFile kept(String text) {
        return file(bundle(text));
    }

    /** A kept file, whatever has expired since: what was signed in its time is still judged. */
    static TrustBundle bundle(String text) {
        return switch (TrustBundleReading.of(text.getBytes(StandardCharsets.UTF_8), Instant.EPOCH)) {
            case Readable(var bundle) -> bundle;
            case Refused(var why) -> throw new IllegalStateException("A kept trust file cannot be read: " + why);
        };
    }

    @Override
    public List<String> builtIn() {
        return builtIn.anchors().stream().map(TrustAnchor::fingerprint).toList();
    }

    @Override
    public Optional<TrustFile> own() {
        return Optional.ofNullable(own).map(PartnerTrustFiles::file);
    }

    private static TrustFile file(TrustBundle bundle) {
        var root = authority(bundle.anchor().certificate(), Authority.Kind.ROOT);
        var below = bundle.below()
                .stream()
                .map(one -> authority(one,
                        Certificates.isAuthority(one) ? Authority.Kind.ISSUING : Authority.Kind.TIMESTAMP));
        return new TrustFile(bundle.anchor().name(), Stream.concat(Stream.of(root), below).toList(),
                new String(bundle.encoded(), StandardCharsets.UTF_8));
    }

    private static Authority authority(X509Certificate certificate, Authority.Kind kind) {
        return new Authority(kind, certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(), Certificates.fingerprint(certificate),
                Certificates.validFrom(certificate), Certificates.validUntil(certificate));
    }

    private static TrustRefusal refusal(Why why) {
        return switch (why) {
            case TOO_LARGE -> TrustRefusal.TRUST_FILE_TOO_LARGE;
            case PRIVATE_KEY_INSIDE -> TrustRefusal.TRUST_FILE_WITH_KEY;
            case NO_CERTIFICATE -> TrustRefusal.TRUST_FILE_WITHOUT_CERTIFICATE;
            case NOT_A_BUNDLE -> TrustRefusal.TRUST_FILE_UNKNOWN_USE;
            case NOT_AN_AUTHORITY -> TrustRefusal.TRUST_FILE_NOT_AUTHORITY;
            case NO_ROOT -> TrustRefusal.TRUST_FILE_WITHOUT_ROOT;
            case SEVERAL_ROOTS -> TrustRefusal.TRUST_FILE_SEVERAL_ROOTS;
            case NOT_BELOW_THE_ROOT -> TrustRefusal.TRUST_FILE_FOREIGN_CERTIFICATE;
            case EXPIRED -> TrustRefusal.TRUST_FILE_EXPIRED;
        };
    }
}

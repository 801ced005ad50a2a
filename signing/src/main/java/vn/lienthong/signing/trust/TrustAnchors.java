package vn.lienthong.signing.trust;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The certification authorities by which signatures are judged: one's own, national roots, partners. */
public record TrustAnchors(List<TrustAnchor> anchors) {

    public TrustAnchors {
        anchors = List.copyOf(anchors);
    }

    public static TrustAnchors of(TrustAnchor... anchors) {
        return new TrustAnchors(List.of(anchors));
    }

    public TrustAnchors plus(TrustAnchor anchor) {
        var more = new ArrayList<>(anchors);
        more.add(anchor);
        return new TrustAnchors(more);
    }

    public Optional<TrustAnchor> find(X509Certificate certificate) {
        return anchors.stream().filter(anchor -> anchor.certificate().equals(certificate)).findFirst();
    }
}

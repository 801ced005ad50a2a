package vn.lienthong.signing.trust;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * The certification authorities by which signatures are judged: one's own, national roots, partners.
 *
 * @param below authorities below the anchors, for signatures that do not bring them along; they are trusted no more than
 *              if they had been in the signature
 */
public record TrustAnchors(List<TrustAnchor> anchors, List<X509Certificate> below) {

    public TrustAnchors {
        anchors = List.copyOf(anchors);
        below = List.copyOf(below);
    }

    public TrustAnchors(List<TrustAnchor> anchors) {
        this(anchors, List.of());
    }

    public static TrustAnchors of(TrustAnchor... anchors) {
        return new TrustAnchors(List.of(anchors));
    }

    public TrustAnchors plus(TrustAnchor anchor) {
        return plus(new TrustBundle(anchor, List.of()));
    }

    public TrustAnchors plus(TrustBundle bundle) {
        var moreAnchors = new ArrayList<>(anchors);
        moreAnchors.add(bundle.anchor());
        var moreBelow = new ArrayList<>(below);
        moreBelow.addAll(bundle.below());
        return new TrustAnchors(moreAnchors, moreBelow);
    }
}

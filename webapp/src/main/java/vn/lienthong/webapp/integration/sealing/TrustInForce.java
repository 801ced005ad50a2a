package vn.lienthong.webapp.integration.sealing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.trust.TrustedPartner;
import vn.lienthong.engine.trust.TrustedPartners;
import vn.lienthong.signing.trust.TrustAnchors;
import vn.lienthong.signing.trust.TrustBundle;

/** Whose signatures count by set-up, and by the partners in the database as they are now. */
final class TrustInForce {
    private final TrustAnchors builtIn;
    private final TrustedPartners partners;
    private final ZoneId zone;

    TrustInForce(TrustAnchors builtIn, TrustedPartners partners, ZoneId zone) {
        this.builtIn = builtIn;
        this.partners = partners;
        this.zone = zone;
    }

    /** Read anew each time: a check takes far longer, and another node may have changed them. */
    TrustAnchors anchors() {
        var all = builtIn;
        for (var partner : partners.all()) all = all.plus(bundle(partner));
        return all;
    }

    private TrustBundle bundle(TrustedPartner partner) {
        var bundle = PartnerTrustFiles.bundle(partner.bundle());
        var anchor = bundle.anchor().named(partner.name()).during(start(partner.from()), start(partner.until()));
        return new TrustBundle(anchor, bundle.below());
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }
}

package vn.lienthong.engine.trust;

import java.util.Map;
import java.util.UUID;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvent;

/** Whose signatures count was changed. */
record TrustChanged(String act, TrustedPartner partner, Actor actor, Map<String, String> details)
        implements
            DomainEvent {

    static TrustChanged begun(TrustedPartner partner, Actor actor) {
        return new TrustChanged("partner.trusted", partner, actor, Map.of("name", partner.name(), "fingerprint",
                partner.fingerprint(), "from", partner.from().toString(), "basis", partner.basis()));
    }

    static TrustChanged ended(TrustedPartner partner, Actor actor) {
        return new TrustChanged("partner.untrusted", partner, actor, Map.of("name", partner.name(), "fingerprint",
                partner.fingerprint(), "from", String.valueOf(partner.until()), "reason",
                String.valueOf(partner.endReason())));
    }

    @Override
    public String objectKind() {
        return "partner";
    }

    @Override
    public UUID objectId() {
        return partner.id();
    }
}

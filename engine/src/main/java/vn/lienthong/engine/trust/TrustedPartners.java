package vn.lienthong.engine.trust;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The kept partners, those of the past included. Read anew for each check: any node may have changed them. */
public interface TrustedPartners {
    /** The latest first. */
    List<TrustedPartner> all();

    /** For a change: others wait until this one is done. */
    void lock();

    Optional<TrustedPartner> find(UUID id);

    void add(TrustedPartner partner);

    void keepEnd(TrustedPartner partner);
}

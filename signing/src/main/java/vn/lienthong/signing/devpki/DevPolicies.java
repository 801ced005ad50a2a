package vn.lienthong.signing.devpki;

import java.util.Map;
import java.util.Set;

import vn.lienthong.signing.trust.TrustUsage;

/**
 * Certificate policies of the development PKI, in the arc of object identifiers that everybody may use without
 * registration (2.25 and a UUID).
 */
final class DevPolicies {

    static final String PERSONAL = "2.25.287136953104561924570168290573144852911";
    static final String AGENCY_SEAL = "2.25.287136953104561924570168290573144852912";

    static final Map<TrustUsage, Set<String>> USAGES = Map.of(TrustUsage.PERSONAL, Set.of(PERSONAL),
            TrustUsage.AGENCY_SEAL, Set.of(AGENCY_SEAL), TrustUsage.TIMESTAMP, Set.of());

    private DevPolicies() {}
}

package vn.lienthong.engine.trust;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A partner whose signatures count, and for which days.
 *
 * @param fingerprint SHA-256 of its root certificate
 * @param bundle      text of its {@link TrustFile}
 * @param from        first day whose signatures count
 * @param until       first day whose signatures count no more; null while no end is known
 * @param basis       why it is trusted: the agreement or decision behind it
 * @param endReason   null exactly while no end is known
 */
public record TrustedPartner(
        UUID id, String name, String fingerprint, String bundle, LocalDate from, @Nullable LocalDate until,
        String basis, @Nullable String endReason) {

    /** Whether trust that begins on the day would stand beside this one. */
    boolean overlaps(LocalDate newFrom) {
        return !from.equals(until) && (until == null || until.isAfter(newFrom));
    }

    TrustedPartner endedOn(LocalDate end, String reason) {
        return new TrustedPartner(id, name, fingerprint, bundle, from, end, basis, reason);
    }
}

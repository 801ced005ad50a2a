package vn.lienthong.signing.devpki;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where a development PKI lives and how it behaves.
 *
 * @param folder        everything is kept here; made at the first start
 * @param name          name of the installation, shown in the authorities' certificates; used at the first start only
 * @param port          loopback port of OCSP, CRL and authority certificates; 0 picks a free one at the first start. It
 *                      is written into certificates and therefore never changes afterwards
 * @param timestampPort loopback port of the time-stamp authority; 0 as above
 * @param keyLifetime   how long certificates of persons and agencies are valid
 * @param statusLifetime how long an OCSP answer or CRL may be used; a revocation is seen at the latest after this time
 */
public record DevPkiSettings(Path folder, String name, int port, int timestampPort, Duration keyLifetime,
        Duration statusLifetime) {

    public DevPkiSettings {
        if (name.isBlank()) throw new IllegalArgumentException("The PKI needs a name");
        if (port < 0 || port > 65_535 || timestampPort < 0 || timestampPort > 65_535) {
            throw new IllegalArgumentException("Not a port");
        }
        if (keyLifetime.compareTo(Duration.ofMinutes(1)) < 0) throw new IllegalArgumentException("Keys live too short");
        if (statusLifetime.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("Status answers live too short");
        }
    }

    /** Free ports, keys for two years, status answers for two minutes. */
    public static DevPkiSettings in(Path folder, String name) {
        return new DevPkiSettings(folder, name, 0, 0, Duration.ofDays(730), Duration.ofMinutes(2));
    }

    /** The same at these ports, when it is not made yet. */
    public DevPkiSettings at(int wanted, int wantedForTimestamps) {
        return new DevPkiSettings(folder, name, wanted, wantedForTimestamps, keyLifetime, statusLifetime);
    }
}

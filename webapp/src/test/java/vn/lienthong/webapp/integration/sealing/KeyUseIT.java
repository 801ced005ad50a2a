package vn.lienthong.webapp.integration.sealing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.engine.issuance.IssuanceRefusal;
import vn.lienthong.engine.issuance.Sealing;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.signing.PdfSigning;
import vn.lienthong.signing.devpki.DevPki;
import vn.lienthong.signing.devpki.DevPkiSettings;
import vn.lienthong.signing.devpki.Holder;
import vn.lienthong.signing.timestamp.HttpTimestampAuthority;

import static org.assertj.core.api.Assertions.assertThat;

/** What is known about a key before a number is taken. */
class KeyUseIT {
    private static final String PIN = "123456";
    private static final Sealing.Key AGENCY = new Sealing.Key.Agency(
            OrganisationId.of("0197c2a0-0000-7000-8000-000000000001"));

    @Test
    void aCertificateOutOfDateIsKnownBeforeAnythingIsSigned(@TempDir Path folder) {
        var now = Clock.systemUTC();
        var later = Clock.offset(now, Duration.ofDays(800));
        try (var pki = DevPki.open(DevPkiSettings.in(folder, "Thử nghiệm"), now)) {
            pki.start();
            var issued = pki.issue(new Holder.Agency("a-1", "UBND xã Bình Minh", "H99.01.02"), PIN.toCharArray());
            KeyRing ring = _ -> Optional.of(issued.keySource(3));
            var timestamps = new HttpTimestampAuthority(pki.timestampAddress(), Duration.ofSeconds(5));
            var signing = new PdfSigning(folder.resolve("work"), timestamps);

            var inDate = new KeyUse(ring, signing, timestamps, now).probe(AGENCY, PIN);
            var outOfDate = new KeyUse(ring, signing, timestamps, later).probe(AGENCY, PIN);

            assertThat(inDate).isInstanceOf(Outcome.Done.class);
            assertThat(outOfDate).isEqualTo(Outcome.refused(IssuanceRefusal.CERTIFICATE_NOT_VALID));
        }
    }
}

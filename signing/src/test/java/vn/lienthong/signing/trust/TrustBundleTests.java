package vn.lienthong.signing.trust;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.signing.devpki.DevPki;
import vn.lienthong.signing.devpki.DevPkiSettings;
import vn.lienthong.signing.fixtures.SigningWorld;
import vn.lienthong.signing.trust.TrustBundleReading.Why;

import static org.assertj.core.api.Assertions.assertThat;

class TrustBundleTests {

    @TempDir
    Path folder;

    @Test
    void isReadAsItWasWritten() {
        var bundle = pki().trustBundle();

        var reading = TrustBundleReading.of(bundle.encoded());

        assertThat(reading).isEqualTo(new TrustBundleReading.Readable(bundle));
    }

    @Test
    void survivesWindowsLineEnds() {
        var bundle = pki().trustBundle();
        var text = new String(bundle.encoded(), StandardCharsets.UTF_8).replace("\n", "\r\n");

        assertThat(TrustBundleReading.of(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new TrustBundleReading.Readable(bundle));
    }

    @Test
    void isRefusedWhenItIsSomethingElse() {
        var text = new String(pki().trustBundle().encoded(), StandardCharsets.UTF_8);

        assertThat(why("hello")).isEqualTo(Why.NOT_A_BUNDLE);
        assertThat(why("")).isEqualTo(Why.NOT_A_BUNDLE);
        assertThat(why(text.replace("usage: TIMESTAMP", "usage: EVERYTHING"))).isEqualTo(Why.NOT_A_BUNDLE);
        assertThat(why(text.replaceAll("usage:.*\n", ""))).isEqualTo(Why.NOT_A_BUNDLE);
        assertThat(why(text.substring(0, text.indexOf("-----BEGIN")))).isEqualTo(Why.NO_CERTIFICATE);
        assertThat(why(text + " ".repeat(70_000))).isEqualTo(Why.TOO_LARGE);
        assertThat(TrustBundleReading.of(new byte[]{(byte) 0xff, (byte) 0xfe}))
                .isEqualTo(new TrustBundleReading.Refused(Why.NOT_A_BUNDLE));
    }

    @Test
    void isRefusedWhenItsCertificateIsNoRoot() throws CertificateException {
        var pki = pki();
        var person = pki.issue(SigningWorld.person("p-1", "Nguyễn Văn An"), SigningWorld.PIN);
        var text = new String(pki.trustBundle().encoded(), StandardCharsets.UTF_8);
        var head = text.substring(0, text.indexOf("-----BEGIN"));

        for (var certificate : person.chain().subList(0, 2)) {
            var pem = "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
            assertThat(why(head + pem)).isEqualTo(Why.NOT_A_SELF_SIGNED_AUTHORITY);
        }
    }

    private DevPki pki() {
        return DevPki.open(DevPkiSettings.in(folder, "UBND tỉnh Thử Nghiệm"), Clock.systemUTC());
    }

    private static Why why(String text) {
        var reading = TrustBundleReading.of(text.getBytes(StandardCharsets.UTF_8));
        return reading instanceof TrustBundleReading.Refused(var why) ? why : failed(reading);
    }

    private static Why failed(TrustBundleReading reading) {
        throw new AssertionError("Was read: " + reading);
    }
}

package vn.lienthong.signing.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.signing.devpki.DevPki;
import vn.lienthong.signing.devpki.DevPkiSettings;
import vn.lienthong.signing.fixtures.SigningWorld;
import vn.lienthong.signing.trust.TrustBundleReading.Why;

import static org.assertj.core.api.Assertions.assertThat;

class TrustBundleTests {
    private final Instant now = Clock.systemUTC().instant();

    @TempDir
    Path folder;

    @Test
    void isReadAsItWasWritten() {
        var bundle = pki().trustBundle();

        var reading = TrustBundleReading.of(bundle.encoded(), now);

        assertThat(reading).isEqualTo(new TrustBundleReading.Readable(bundle));
    }

    @Test
    void survivesWindowsLineEnds() {
        var bundle = pki().trustBundle();
        var text = new String(bundle.encoded(), StandardCharsets.UTF_8).replace("\n", "\r\n");

        assertThat(TrustBundleReading.of(text.getBytes(StandardCharsets.UTF_8), now))
                .isEqualTo(new TrustBundleReading.Readable(bundle));
    }

    @Test
    void isReadAsPlainCertificatesInOneFileOrInSeveral() throws CertificateException {
        var bundle = pki().trustBundle();
        var pem = text(bundle).substring(text(bundle).indexOf("-----BEGIN"));
        var root = bundle.anchor().certificate().getEncoded();
        var issuing = bundle.below().getFirst().getEncoded();

        var one = (TrustBundleReading.Readable) TrustBundleReading.of(bytes(pem), now);
        var several = (TrustBundleReading.Readable) TrustBundleReading.of(List.of(issuing, root, root), now);

        assertThat(one.bundle().fingerprint()).isEqualTo(bundle.fingerprint());
        assertThat(one.bundle().below()).isEqualTo(bundle.below());
        assertThat(one.bundle().anchor().usages()).isEqualTo(TrustBundleReading.EVERY_USE);
        assertThat(several.bundle().fingerprint()).isEqualTo(bundle.fingerprint());
        assertThat(several.bundle().below()).containsExactly(bundle.below().getFirst());
    }

    @Test
    void isRefusedWhenItIsSomethingElse() {
        var text = text(pki().trustBundle());

        assertThat(why(bytes("hello"))).isEqualTo(Why.NO_CERTIFICATE);
        assertThat(why(new byte[0])).isEqualTo(Why.NO_CERTIFICATE);
        assertThat(why(bytes("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")))
                .isEqualTo(Why.NO_CERTIFICATE);
        assertThat(why(bytes(text.substring(0, text.indexOf("-----BEGIN"))))).isEqualTo(Why.NO_CERTIFICATE);
        assertThat(why(bytes(text.replace("usage: TIMESTAMP", "usage: EVERYTHING")))).isEqualTo(Why.NOT_A_BUNDLE);
        assertThat(why(bytes(text.replaceAll("usage:.*\n", "")))).isEqualTo(Why.NOT_A_BUNDLE);
        assertThat(why(bytes(text + " ".repeat(70_000)))).isEqualTo(Why.TOO_LARGE);
        assertThat(why(new byte[]{(byte) 0xff, (byte) 0xfe})).isEqualTo(Why.NO_CERTIFICATE);
    }

    @Test
    void isRefusedWithAKeyInside() throws IOException {
        var pki = pki();
        pki.issue(SigningWorld.person("p-1", "Nguyễn Văn An"), SigningWorld.PIN);
        var keys = keyFiles();

        assertThat(keys).isNotEmpty();
        for (var file : keys)
            assertThat(why(Files.readAllBytes(file))).as("%s", file).isEqualTo(Why.PRIVATE_KEY_INSIDE);
        assertThat(why(bytes(text(pki.trustBundle()) + "-----BEGIN EC PRIVATE KEY-----\nMHc=\n")))
                .isEqualTo(Why.PRIVATE_KEY_INSIDE);
    }

    @Test
    void isRefusedWithoutExactlyOneRootAboveAll(@TempDir Path elsewhere) throws CertificateException {
        var pki = pki();
        var bundle = pki.trustBundle();
        var root = bundle.anchor().certificate().getEncoded();
        var issuing = bundle.below().getFirst().getEncoded();
        var person = pki.issue(SigningWorld.person("p-1", "Nguyễn Văn An"), SigningWorld.PIN)
                .certificate()
                .getEncoded();
        var other = DevPki.open(DevPkiSettings.in(elsewhere, "Khác"), Clock.systemUTC()).trustBundle();

        assertThat(why(List.of(issuing))).isEqualTo(Why.NO_ROOT);
        assertThat(why(List.of(root, person))).isEqualTo(Why.NOT_AN_AUTHORITY);
        assertThat(why(List.of(root, other.encoded()))).isEqualTo(Why.SEVERAL_ROOTS);
        assertThat(why(List.of(root, other.below().getFirst().getEncoded()))).isEqualTo(Why.NOT_BELOW_THE_ROOT);
        assertThat(TrustBundleReading.of(root, bundle.anchor().certificate().getNotAfter().toInstant().plusSeconds(1)))
                .isEqualTo(new TrustBundleReading.Refused(Why.EXPIRED));
    }

    private List<Path> keyFiles() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".p12") || file.toString().endsWith(".key")).toList();
        }
    }

    private DevPki pki() {
        return DevPki.open(DevPkiSettings.in(folder, "UBND tỉnh Thử Nghiệm"), Clock.systemUTC());
    }

    private static String text(TrustBundle bundle) {
        return new String(bundle.encoded(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Why why(byte[] file) {
        return why(List.of(file));
    }

    private Why why(List<byte[]> files) {
        var reading = TrustBundleReading.of(files, now);
        return reading instanceof TrustBundleReading.Refused(var why) ? why : failed(reading);
    }

    private static Why failed(TrustBundleReading reading) {
        throw new AssertionError("Was read: " + reading);
    }
}

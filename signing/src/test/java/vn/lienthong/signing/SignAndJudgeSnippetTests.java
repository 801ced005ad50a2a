package vn.lienthong.signing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.signing.devpki.DevPki;
import vn.lienthong.signing.devpki.DevPkiSettings;
import vn.lienthong.signing.devpki.Holder;
import vn.lienthong.signing.fixtures.SamplePdf;
import vn.lienthong.signing.keys.SignOutcome;
import vn.lienthong.signing.timestamp.HttpTimestampAuthority;
import vn.lienthong.signing.trust.TrustAnchors;

import static org.assertj.core.api.Assertions.assertThat;

/** The example of the README: it compiles and does what it says. */
class SignAndJudgeSnippetTests {

    @Test
    void signsAndJudges(@TempDir Path home) throws IOException {
        var document = SamplePdf.prepared(home.resolve("draft.pdf"));

        // tag::sign[]
        var clock = Clock.systemUTC();
        try (var pki = DevPki.open(DevPkiSettings.in(home.resolve("pki"), "UBND tỉnh A"), clock)) {
            pki.start();
            var holder = new Holder.Person("p-1", "Nguyễn Văn An", "Chủ tịch", "UBND xã Bình Minh", "H99.01.02");
            var pin = "246813".toCharArray();
            var key = pki.issue(holder, pin).keySource(5);

            var timestamps = new HttpTimestampAuthority(pki.timestampAddress(), Duration.ofSeconds(5));
            var signing = new PdfSigning(home.resolve("work"), timestamps);
            var request = new SigningRequest(SignatureKind.PERSONAL, new Place.Field("lienthong.signature"), null,
                    Signer.of(key), clock.instant());

            if (signing.prepare(document, request) instanceof PrepareOutcome.Prepared(var toBeSigned)
                    && key.sign(toBeSigned.digest(), pin) instanceof SignOutcome.Signed(var value)) {
                signing.embed(toBeSigned, value, home.resolve("signed.pdf"));
                signing.discard(toBeSigned);
            }

            try (var validation = new SignatureValidation(home.resolve("work"), ValidationLimits.standard(), clock)) {
                var anchors = TrustAnchors.of(pki.trustAnchor());
                var report = validation.validate(home.resolve("signed.pdf"), anchors, clock.instant());
                // end::sign[]
                assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
            }
        }
    }
}

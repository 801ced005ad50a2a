package vn.lienthong.signing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.signing.fixtures.SigningWorld;

import static org.assertj.core.api.Assertions.assertThat;

/** The way of an outgoing document from the first signature to the seal. */
class IssuedDocumentTests {

    @Test
    void bothSignaturesPassAlthoughNumberAndDateCameBetween(@TempDir Path folder) throws IOException {
        try (var world = new SigningWorld(folder, Clock.systemUTC())) {
            var issued = world.issued();

            var report = world.validate(issued);

            assertThat(report.signatures())
                    .as(report.toString().substring(0, Math.min(1500, report.toString().length())))
                    .extracting(SignatureReport::verdict)
                    .containsExactly(Verdict.PASSED, Verdict.PASSED);
            assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        }
    }
}

package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.signing.OutsideTools;
import vn.lienthong.signing.ReasonCode;
import vn.lienthong.signing.SignatureReport;
import vn.lienthong.signing.Verdict;
import vn.lienthong.signing.fixtures.SigningWorld;

import static org.assertj.core.api.Assertions.assertThat;

class NumberAndDateIT {

    private static final String DATE = "ngày 05 tháng 11 năm 2026";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void writesTextsThatOthersRead(int rotation) throws IOException, InterruptedException {
        var written = folder.resolve("numbered.pdf");

        var outcome = new NumberAndDate(Pages.LIMITS).fill(prepared(rotation), "123", DATE, written);

        assertThat(outcome).isEqualTo(new PdfOutcome.Written(written));
        assertThat(Judges.textOf(written)).contains("123").contains(DATE);
        Judges.assertSound(written);
        assertThat(new NumberAndDate(Pages.LIMITS).read(written))
                .isEqualTo(new FieldsOutcome.NumberAndDateTexts("123", DATE));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90})
    void keepsTheCertificationAndTheSealValid(int rotation) throws IOException, InterruptedException {
        try (var world = new SigningWorld(folder, Clock.systemUTC())) {
            var certified = world.signed(prepared(rotation));

            var sealed = world.sealed(numbered(certified));

            var report = world.validate(sealed);
            assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
            assertThat(report.signatures()).extracting(SignatureReport::field)
                    .containsExactly(Fields.SIGNATURE, Fields.SEAL);
            assertThat(report.mentions(ReasonCode.FORBIDDEN_CHANGE)).isFalse();
            assertThat(OutsideTools.run("pdfsig", sealed).text())
                    .containsPattern("(?s)Signature is Valid.*Signature is Valid")
                    .contains("Total document signed");
            assertThat(Judges.textOf(sealed)).contains("123/UBND-VP").contains(DATE);
            assertThat(Files.mismatch(certified, sealed)).isEqualTo(Files.size(certified));
            Judges.assertSound(sealed);
        }
    }

    @Test
    void refusesAnyNumberAfterTheSealOrASecondNumber() throws IOException {
        try (var world = new SigningWorld(folder, Clock.systemUTC())) {
            var numbered = numbered(world.signed(prepared(0)));
            var again = folder.resolve("again.pdf");

            var second = new NumberAndDate(Pages.LIMITS).fill(numbered, "999", DATE, again);
            var late = new NumberAndDate(Pages.LIMITS).fill(world.sealed(numbered), "999", DATE, again);

            assertThat(second).isEqualTo(new Refused(PdfRefusal.ALREADY_NUMBERED));
            assertThat(late).isEqualTo(new Refused(PdfRefusal.ALREADY_SEALED));
            assertThat(again).doesNotExist();
        }
    }

    @Test
    void refusesTextsThatDoNotFitOrCannotBeShown() throws IOException {
        var prepared = prepared(0);
        var fill = new NumberAndDate(Pages.LIMITS);
        var target = folder.resolve("numbered.pdf");

        assertThat(reason(fill.fill(prepared, "1".repeat(100), DATE, target))).isEqualTo(PdfRefusal.TEXT_TOO_LONG);
        assertThat(reason(fill.fill(prepared, " ", DATE, target))).isEqualTo(PdfRefusal.TEXT_EMPTY);
        assertThat(reason(fill.fill(prepared, "部", DATE, target))).isEqualTo(PdfRefusal.LETTER_NOT_IN_FONT);
        assertThat(reason(fill.fill(Pages.a4(folder.resolve("plain.pdf")), "1", DATE, target)))
                .isEqualTo(PdfRefusal.NOT_PREPARED);
    }

    private static PdfRefusal reason(PdfOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).reason();
    }

    private Path numbered(Path certified) throws IOException {
        var numbered = folder.resolve("numbered.pdf");
        assertThat(new NumberAndDate(Pages.LIMITS).fill(certified, "123/UBND-VP", DATE, numbered))
                .isEqualTo(new PdfOutcome.Written(numbered));
        return numbered;
    }

    private Path prepared(int rotation) throws IOException {
        var media = rotation % 180 == 0 ? PDRectangle.A4 : new PDRectangle(842, 595);
        var draft = Pages.pdf(folder.resolve("draft.pdf"), media, media, rotation, Pages.text(85, 100, "Số:"));
        var prepared = folder.resolve("prepared.pdf");
        assertThat(new PreparePdf(Pages.LIMITS).prepare(draft, Pages.placements(), prepared))
                .isInstanceOf(PdfOutcome.Written.class);
        return prepared;
    }
}

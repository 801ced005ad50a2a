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

import vn.lienthong.signing.fixtures.SamplePdf;
import vn.lienthong.signing.fixtures.SigningWorld;

import static org.assertj.core.api.Assertions.assertThat;

class ArrivalStampIT {

    private static final ArrivalStampText TEXT = new ArrivalStampText("UBND XÃ ĐÔNG HƯNG", "0345", "05/11/2026",
            "Phòng Kinh tế – Nguyễn Thị Hồng");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void stampsTheScanWithoutTouchingItsBytes(int rotation) throws IOException, InterruptedException {
        var scan = Pages.pdf(folder.resolve("scan.pdf"), new PDRectangle(600, 840), new PDRectangle(20, 10, 500, 600),
                rotation, Pages.text(100, 100, "Số: 12/UBND"));
        var line = new Placement(1, new Box(100, 90, 60, 14));
        var place = ArrivalStamp.below(line, 50, 30, new PageSize(500, 500, rotation));
        var stamped = folder.resolve("stamped.pdf");

        var outcome = new ArrivalStamp(Pages.LIMITS).stamp(scan, TEXT, place, stamped);

        assertThat(outcome).isEqualTo(new PdfOutcome.Written(stamped));
        assertThat(Files.mismatch(scan, stamped)).isEqualTo(Files.size(scan));
        assertThat(Judges.textOf(stamped)).contains("ĐẾN", "UBND XÃ ĐÔNG HƯNG", "Số: 0345", "Ngày: 05/11/2026",
                "Chuyển: Phòng Kinh tế – Nguyễn Thị Hồng", "12/UBND");
        Judges.assertSound(stamped);
    }

    @Test
    void refusesASignedDocument() throws IOException {
        try (var world = new SigningWorld(folder, Clock.systemUTC())) {
            var signed = world.signed(SamplePdf.prepared(world.newFile()));

            var outcome = new ArrivalStamp(Pages.LIMITS).stamp(signed, TEXT, new Placement(1, new Box(10, 10, 140, 85)),
                    folder.resolve("stamped.pdf"));

            assertThat(outcome).isEqualTo(new Refused(PdfRefusal.ALREADY_SIGNED));
        }
    }

    @Test
    void namesTheLetterThatCannotBeShown() throws IOException {
        var scan = Pages.officialDocument(folder.resolve("scan.pdf"));

        var outcome = new ArrivalStamp(Pages.LIMITS).stamp(scan, new ArrivalStampText("部", "1", "", ""),
                new Placement(1, new Box(10, 10, 140, 85)), folder.resolve("stamped.pdf"));

        assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(PdfRefusal.LETTER_NOT_IN_FONT);
            assertThat(refused.arguments()).containsEntry("letter", "部");
        });
    }
}

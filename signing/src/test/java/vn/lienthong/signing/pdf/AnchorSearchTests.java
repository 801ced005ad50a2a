package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class AnchorSearchTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void findsTheDisplayedPlaceOnTurnedAndCroppedPages(int rotation) throws IOException {
        var file = Pages.pdf(folder.resolve("a.pdf"), new PDRectangle(-20, -30, 700, 900),
                new PDRectangle(50, 60, 500, 400),
                rotation, Pages.text(120, 80, "Số: 12"));

        var anchor = single(file, "Số:");

        assertThat(anchor.place().page()).isEqualTo(1);
        assertThat(anchor.place().box().left()).isCloseTo(120, within(0.5));
        assertThat(anchor.place().box().top()).isBetween(66.0, 71.0);
        assertThat(anchor.place().box().bottom()).isBetween(81.0, 85.0);
        assertThat(anchor.place().box().width()).isBetween(15.0, 25.0);
    }

    @Test
    void givesThePlaceInPdfPointsToo() throws IOException {
        var file = Pages.pdf(folder.resolve("a.pdf"), PDRectangle.A4, PDRectangle.A4, 0, Pages.text(120, 80, "Số:"));

        var area = single(file, "Số:").inPdf();

        assertThat(area.lowerLeftX()).isCloseTo(120, within(0.5));
        assertThat(area.lowerLeftY()).isBetween(757.0, 762.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Văn Hòa", "nguyễn văn hoà", "NGUYỄN  VĂN\u00a0HÒA", "NguyễnVănHòa"})
    void toleratesCaseSpacesAndTonePlacement(String wanted) throws IOException {
        var file = Pages.officialDocument(folder.resolve("a.pdf"));

        assertThat(single(file, wanted).text()).isEqualTo("NguyễnVănHòa");
    }

    @Test
    void toleratesDecomposedLetters() throws IOException {
        var words = Normalizer.normalize("Số: 15 Nguyễn Hòa", Normalizer.Form.NFD);
        var file = Pages.a4(folder.resolve("a.pdf"), Pages.text(100, 100, words));

        assertThat(found(file, "Số:", Normalizer.normalize("Nguyễn Hoà", Normalizer.Form.NFD))).hasSize(2);
    }

    @Test
    void tellsTonesApart() throws IOException {
        var file = Pages.a4(folder.resolve("a.pdf"), Pages.text(100, 100, "Nguyễn Văn Hóa"));

        assertThat(found(file, "Nguyễn Văn Hòa")).isEmpty();
    }

    @Test
    void joinsTextDrawnInPiecesAndInAnyOrder() throws IOException {
        var file = Pages.a4(folder.resolve("a.pdf"), Pages.text(142, 100, "CH TỊCH"), Pages.text(100, 100, "KT. C"),
                Pages.text(100, 100, "K"), Pages.text(300, 300, "khác"));

        assertThat(found(file, "KT. C")).hasSize(1);
    }

    @Test
    void spansGapsButNotColumns() throws IOException {
        var file = Pages.officialDocument(folder.resolve("a.pdf"));

        var date = single(file, "…, ngày … tháng … năm …");

        assertThat(date.text()).startsWith("HàNội,ngày").endsWith("năm…..");
        assertThat(date.place().box().left()).isGreaterThan(320);
    }

    @Test
    void findsOnEveryPageInOrder() throws IOException {
        var file = folder.resolve("a.pdf");
        try (var document = new PDDocument()) {
            for (int i = 0; i < 3; i++) {
                Pages.addPage(document, PDRectangle.A4, PDRectangle.A4, 0, Pages.text(100, 100 + i, "TM. ỦY BAN"));
            }
            document.save(file.toFile());
        }

        assertThat(found(file, "TM.")).extracting(anchor -> anchor.place().page()).containsExactly(1, 2, 3);
    }

    @Test
    void refusesContentThatExplodes() throws IOException {
        var file = Pages.a4(folder.resolve("a.pdf"), Pages.text(100, 100, "Số: 1"));

        var outcome = new AnchorSearch(new PdfLimits(Pages.LIMITS.time(), 10, 1000)).find(file, List.of("Số:"));

        assertThat(outcome).isEqualTo(new Refused(PdfRefusal.TOO_COMPLEX));
    }

    @Test
    void refusesWhatItCannotRead() throws IOException {
        var file = Files.writeString(folder.resolve("a.pdf"), "%PDF-1.7 nothing follows");

        assertThat(new AnchorSearch(Pages.LIMITS).find(file, List.of("Số:")))
                .isEqualTo(new Refused(PdfRefusal.DAMAGED));
    }

    private static Anchor single(Path file, String text) throws IOException {
        var found = found(file, text);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<Anchor> found(Path file, String... texts) throws IOException {
        var outcome = new AnchorSearch(Pages.LIMITS).find(file, List.of(texts));
        assertThat(outcome).isInstanceOf(AnchorsOutcome.Anchors.class);
        return ((AnchorsOutcome.Anchors) outcome).found();
    }
}

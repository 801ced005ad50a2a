package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PreparePdfTests {

    @TempDir
    Path folder;

    @Test
    void appendsToTheUploadedBytes() throws IOException {
        var draft = Pages.officialDocument(folder.resolve("draft.pdf"));

        var prepared = prepare(draft, Pages.placements());

        assertThat(Files.mismatch(draft, prepared)).isEqualTo(Files.size(draft));
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void putsWidgetsWhereThePageShowsThem() throws IOException {
        var draft = Pages.pdf(folder.resolve("draft.pdf"), new PDRectangle(842, 700), new PDRectangle(10, 20, 800, 600),
                90);

        var prepared = prepare(draft, Pages.placements());

        try (var document = Loader.loadPDF(prepared.toFile())) {
            var widget = document.getDocumentCatalog()
                    .getAcroForm(null)
                    .getField(Fields.NUMBER)
                    .getWidgets()
                    .getFirst();
            // displayed (110, 88) of a page turned by 90 degrees: x is counted down from the top, y from the left
            assertThat(widget.getRectangle().getLowerLeftX()).isCloseTo(10 + 88, within(0.1f));
            assertThat(widget.getRectangle().getLowerLeftY()).isCloseTo(20 + 110, within(0.1f));
            assertThat(widget.getRectangle().getWidth()).isCloseTo(17, within(0.1f));
        }
    }

    @Test
    void keepsTheFormOfTheUpload() throws IOException {
        var draft = folder.resolve("draft.pdf");
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            var field = new PDTextField(form);
            field.setPartialName("amount");
            form.getFields().add(field);
            document.save(draft.toFile());
        }

        var prepared = prepare(draft, Pages.placements());

        try (var document = Loader.loadPDF(prepared.toFile())) {
            assertThat(Fields.all(document)).extracting(field -> field.getFullyQualifiedName())
                    .contains("amount", Fields.NUMBER, Fields.DATE, Fields.SIGNATURE, Fields.SEAL);
        }
    }

    @Test
    void refusesToPrepareTwice() throws IOException {
        var prepared = prepare(Pages.officialDocument(folder.resolve("draft.pdf")), Pages.placements());

        assertThat(new PreparePdf(Pages.LIMITS).prepare(prepared, Pages.placements(), folder.resolve("twice.pdf")))
                .isEqualTo(new Refused(PdfRefusal.ALREADY_PREPARED));
        assertThat(folder.resolve("twice.pdf")).doesNotExist();
    }

    @Test
    void refusesPlacesOffThePage() throws IOException {
        var draft = Pages.officialDocument(folder.resolve("draft.pdf"));
        var usual = Pages.placements();
        var below = new Placement(1, new Box(100, 800, 150, 75));
        var beyond = new Placement(2, new Box(100, 100, 150, 75));

        assertThat(reason(draft, new FieldPlacements(below, usual.number(), usual.date(), usual.seal())))
                .isEqualTo(PdfRefusal.PLACE_OFF_PAGE);
        assertThat(reason(draft, new FieldPlacements(beyond, usual.number(), usual.date(), usual.seal())))
                .isEqualTo(PdfRefusal.NO_SUCH_PAGE);
    }

    @Test
    void handlesThreeHundredPages() throws IOException {
        var draft = folder.resolve("draft.pdf");
        try (var document = new PDDocument()) {
            for (int i = 0; i < 300; i++) document.addPage(new PDPage(PDRectangle.A4));
            document.save(draft.toFile());
        }

        var usual = Pages.placements();
        var last = new Placement(300, usual.signature().box());
        var prepared = prepare(draft, new FieldPlacements(last, usual.number(), usual.date(), usual.seal()));

        try (var document = Loader.loadPDF(prepared.toFile())) {
            assertThat(document.getPage(299).getAnnotations()).hasSize(1);
            assertThat(document.getPage(0).getAnnotations()).hasSize(3);
        }
    }

    @Test
    void sealCoversAThirdOfTheSignatureFromTheLeft() {
        var signature = new Placement(1, new Box(300, 500, 150, 60));

        var seal = SealPlacement.over(signature, 36, 1 / 3.0, new PageSize(595, 842, 0)).box();

        assertThat(seal.width()).isCloseTo(102.05, within(0.01));
        assertThat(seal.right()).isCloseTo(350, within(0.01));
        assertThat(seal.top() + seal.height() / 2).isCloseTo(530, within(0.01));
    }

    private PdfRefusal reason(Path draft, FieldPlacements placements) throws IOException {
        var outcome = new PreparePdf(Pages.LIMITS).prepare(draft, placements, folder.resolve("refused.pdf"));
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).reason();
    }

    private Path prepare(Path draft, FieldPlacements placements) throws IOException {
        var target = folder.resolve("prepared.pdf");
        assertThat(new PreparePdf(Pages.LIMITS).prepare(draft, placements, target))
                .isEqualTo(new PdfOutcome.Written(target));
        return target;
    }
}

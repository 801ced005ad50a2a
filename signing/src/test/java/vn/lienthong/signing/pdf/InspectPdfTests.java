package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class InspectPdfTests {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("upload.pdf");
    }

    @Test
    void tellsPagesAsDisplayed() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            var turned = new PDPage(PDRectangle.A4);
            turned.setRotation(90);
            turned.setCropBox(new PDRectangle(50, 100, 400, 500));
            document.addPage(turned);
            document.save(file.toFile());
        }

        var facts = (PdfFacts) inspect();

        assertThat(facts.pages()).hasSize(2);
        assertThat(facts.pages().getLast()).isEqualTo(new PageSize(500, 400, 90));
        assertThat(facts.hasForm()).isFalse();
        assertThat(facts.pdfaClaim()).isEmpty();
    }

    @Test
    void refusesWhatIsNotAPdf() throws IOException {
        Files.writeString(file, "<html>not a PDF</html>");

        assertThat(inspect()).isEqualTo(new Refused(PdfRefusal.NOT_A_PDF));
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        Files.createFile(file);

        assertThat(inspect()).isEqualTo(new Refused(PdfRefusal.NOT_A_PDF));
    }

    @Test
    void refusesEncryptionEvenWithoutAPassword() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            document.save(file.toFile());
        }

        assertThat(inspect()).isEqualTo(new Refused(PdfRefusal.ENCRYPTED));
    }

    @Test
    void refusesAFileThatNeedsAPassword() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
        }

        assertThat(inspect()).isEqualTo(new Refused(PdfRefusal.ENCRYPTED));
    }

    @Test
    void refusesATruncatedFile() throws IOException {
        plain();
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length * 2 / 3));

        assertThat(inspect()).isEqualTo(new Refused(PdfRefusal.TRUNCATED));
    }

    @Test
    void refusesCrossReferencesThatPointElsewhere() throws IOException {
        plain();
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, text.replaceFirst("\\d{10} 00000 n", "0000000003 00000 n"),
                StandardCharsets.ISO_8859_1);

        assertThat(inspect()).isEqualTo(new Refused(PdfRefusal.DAMAGED));
    }

    @Test
    void refusesAStartThatPointsElsewhere() throws IOException {
        plain();
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, text.replaceFirst("startxref\\s+\\d+", "startxref\n7"), StandardCharsets.ISO_8859_1);

        assertThat(inspect()).isEqualTo(new Refused(PdfRefusal.DAMAGED));
    }

    @Test
    void refusesJunkBeforeTheHeader() throws IOException {
        plain();
        Files.writeString(file, "junk\n" + Files.readString(file, StandardCharsets.ISO_8859_1),
                StandardCharsets.ISO_8859_1);

        assertThat(inspect()).isEqualTo(new Refused(PdfRefusal.DAMAGED));
    }

    @Test
    void refusesADocumentWithoutPages() throws IOException {
        try (var document = new PDDocument()) {
            document.save(file.toFile());
        }

        assertThat(inspect()).isEqualTo(new Refused(PdfRefusal.NO_PAGES));
    }

    @Test
    void refusesMorePagesThanAllowed() throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 0; i < 4; i++) document.addPage(new PDPage());
            document.save(file.toFile());
        }

        var outcome = new InspectPdf(new PdfLimits(Duration.ofMinutes(2), 3, 64L << 20)).inspect(file);

        assertThat(outcome).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.reason()).isEqualTo(PdfRefusal.TOO_MANY_PAGES));
    }

    @Test
    void refusesAPageNobodyCanPrint() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(new PDRectangle(0.1f, 0.1f)));
            document.save(file.toFile());
        }

        assertThat(inspect()).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.reason()).isEqualTo(PdfRefusal.PAGE_SIZE_UNUSABLE));
    }

    @Test
    void refusesXfa() throws IOException {
        withForm(form -> form.getCOSObject().setItem(COSName.XFA, new COSString("<xdp/>")));

        assertThat(inspect()).isEqualTo(new Refused(PdfRefusal.XFA_FORM));
    }

    @Test
    void refusesASignedDocument() throws IOException {
        withForm(form -> {
            var field = new PDSignatureField(form);
            field.setPartialName("Signature1");
            field.setValue(new PDSignature());
            form.getFields().add(field);
        });

        assertThat(inspect()).isEqualTo(new Refused(PdfRefusal.ALREADY_SIGNED));
    }

    @Test
    void refusesNamesThatAreOurs() throws IOException {
        withForm(form -> {
            var field = new PDTextField(form);
            field.setPartialName("lienthong");
            form.getFields().add(field);
        });

        assertThat(inspect()).isEqualTo(new Refused(PdfRefusal.ALREADY_PREPARED));
    }

    @Test
    void seesTheFormOfTheUpload() throws IOException {
        withForm(form -> {
            var field = new PDTextField(form);
            field.setPartialName("amount");
            form.getFields().add(field);
        });

        assertThat(inspect()).isInstanceOfSatisfying(PdfFacts.class, facts -> assertThat(facts.hasForm()).isTrue());
    }

    private interface FormEdit {
        void apply(PDAcroForm form) throws IOException;
    }

    private void withForm(FormEdit edit) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            edit.apply(form);
            document.save(file.toFile());
        }
    }

    /** With a classic cross-reference table, so that a test can bend it. */
    private void plain() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(file.toFile(), CompressParameters.NO_COMPRESSION);
        }
        assertThat(inspect()).isInstanceOf(PdfFacts.class);
    }

    private PdfInspection inspect() throws IOException {
        return new InspectPdf(Pages.LIMITS).inspect(file);
    }
}

package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import eu.europa.esig.dss.enumerations.Indication;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.signing.OutsideTools;

import static org.assertj.core.api.Assertions.assertThat;

class NumberAndDateIT {

    private static final String DATE = "ngày 05 tháng 11 năm 2026";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void writesTextsThatOthersRead(int rotation) throws IOException, InterruptedException {
        var prepared = prepared(rotation);

        var outcome = new NumberAndDate(Pages.LIMITS).fill(prepared, "123", DATE, folder.resolve("numbered.pdf"));

        var written = folder.resolve("numbered.pdf");
        assertThat(outcome).isEqualTo(new PdfOutcome.Written(written));
        assertThat(Judges.textOf(written)).contains("123").contains(DATE);
        Judges.assertSound(written);
        assertThat(new NumberAndDate(Pages.LIMITS).read(written))
                .isEqualTo(new FieldsOutcome.NumberAndDateTexts("123", DATE));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90})
    void keepsTheCertificationAndTheSealValid(int rotation) throws Exception {
        var signer = new TestSigner();
        var certified = signer.certify(prepared(rotation), folder.resolve("certified.pdf"));
        var numbered = folder.resolve("numbered.pdf");

        new NumberAndDate(Pages.LIMITS).fill(certified, "123/UBND-VP", DATE, numbered);
        var sealed = signer.seal(numbered, folder.resolve("sealed.pdf"));

        var reports = signer.judge(sealed);
        var simple = reports.getSimpleReport();
        assertThat(simple.getSignatureIdList()).hasSize(2)
                .allSatisfy(id -> assertThat(simple.getIndication(id)).isEqualTo(Indication.TOTAL_PASSED));
        assertThat(reports.getDiagnosticData().getSignatures()).allSatisfy(signature -> {
            assertThat(signature.getPDFRevision().getPdfUndefinedChanges()).isEmpty();
            assertThat(signature.getPDFRevision().getPdfAnnotationChanges()).isEmpty();
        });
        assertThat(OutsideTools.run("pdfsig", sealed).text())
                .containsPattern("(?s)Signature is Valid.*Signature is Valid")
                .contains("Total document signed")
                .doesNotContain("Invalid");
        assertThat(Judges.textOf(sealed)).contains("123/UBND-VP").contains(DATE);
        assertThat(Files.mismatch(certified, sealed)).isEqualTo(Files.size(certified));
        Judges.assertSound(sealed);
    }

    @Test
    void sealLocksTheNumber() throws Exception {
        var signer = new TestSigner();
        var certified = signer.certify(prepared(0), folder.resolve("certified.pdf"));
        var numbered = folder.resolve("numbered.pdf");
        new NumberAndDate(Pages.LIMITS).fill(certified, "123", DATE, numbered);
        var sealed = signer.seal(numbered, folder.resolve("sealed.pdf"));

        assertThat(new NumberAndDate(Pages.LIMITS).fill(sealed, "999", DATE, folder.resolve("again.pdf")))
                .isEqualTo(new Refused(PdfRefusal.ALREADY_SEALED));
        var seal = signer.judge(sealed).getDiagnosticData().getSignatures().get(1).getPDFRevision();
        assertThat(seal.getFieldMDP().getFields()).contains(Fields.NUMBER, Fields.DATE, Fields.SIGNATURE);
    }

    private Path prepared(int rotation) throws IOException, InterruptedException {
        var media = rotation % 180 == 0 ? PDRectangle.A4 : new PDRectangle(842, 595);
        var draft = Pages.pdf(folder.resolve("draft.pdf"), media, media, rotation, Pages.text(85, 100, "Số:"));
        var prepared = folder.resolve("prepared.pdf");
        assertThat(new PreparePdf(Pages.LIMITS).prepare(draft, Pages.placements(), prepared))
                .isInstanceOf(PdfOutcome.Written.class);
        Judges.assertSound(prepared);
        return prepared;
    }
}

package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/**
 * Writes number and date into the fields of a prepared document after the personal signature, as the order of Decree
 * 30/2020/NĐ-CP (Art. 13, 15) asks. It is a revision that a certification with form filling permits, so the signature
 * stays valid. The fields are not made read-only: that would be a change the certification does not permit; the seal
 * locks them.
 */
public final class NumberAndDate {

    /** A number or a date line is short; this bounds what ends up in a legal document by mistake. */
    private static final int LONGEST_TEXT = 120;

    private static final Pattern FONT_SIZE = Pattern.compile("([0-9.]{1,8})\\s+Tf");

    private final PdfLimits limits;

    public NumberAndDate(PdfLimits limits) {
        this.limits = limits;
    }

    /**
     * Writes {@code target}: the bytes of {@code source}, unchanged, and a revision with both texts.
     *
     * @param number what stands in the number field, such as {@code 123}
     * @param date what stands in the date field, such as {@code ngày 05 tháng 11 năm 2026}
     * @throws IOException when a file cannot be read or written
     */
    public PdfOutcome fill(Path source, String number, String date, Path target) throws IOException {
        try {
            check(number);
            check(date);
            BoundedWork.run(limits.time(), PdfRefusal.DAMAGED, () -> write(source, number, date, target));
            return new PdfOutcome.Written(target);
        } catch (RefusedException e) {
            return e.refused();
        }
    }

    /** The texts that stand in the fields now. */
    public FieldsOutcome read(Path file) throws IOException {
        try {
            return BoundedWork.run(limits.time(), PdfRefusal.DAMAGED, () -> texts(file));
        } catch (RefusedException e) {
            return e.refused();
        }
    }

    private static void check(String text) throws RefusedException {
        if (text.isBlank()) throw new RefusedException(PdfRefusal.TEXT_EMPTY);
        if (text.length() > LONGEST_TEXT) {
            throw new RefusedException(PdfRefusal.TEXT_TOO_LONG, Map.of("limit", Integer.toString(LONGEST_TEXT)));
        }
    }

    private static Path write(Path source, String number, String date, Path target) throws IOException {
        try (PDDocument document = OpenForRevision.open(source)) {
            var numberField = field(document, Fields.NUMBER);
            var dateField = field(document, Fields.DATE);
            if (Fields.isSigned(document, Fields.SEAL)) throw new RefusedException(PdfRefusal.ALREADY_SEALED);
            fill(document, numberField, number);
            fill(document, dateField, date);
            NewFile.write(target, document::saveIncremental);
        }
        return target;
    }

    private static FieldsOutcome.NumberAndDateTexts texts(Path file) throws IOException {
        try (PDDocument document = OpenPdf.forReading(file)) {
            return new FieldsOutcome.NumberAndDateTexts(field(document, Fields.NUMBER).getValue(),
                    field(document, Fields.DATE).getValue());
        }
    }

    private static PDTextField field(PDDocument document, String name) throws RefusedException {
        if (Fields.named(document, name) instanceof PDTextField field) return field;
        throw new RefusedException(PdfRefusal.NOT_PREPARED);
    }

    private static void fill(PDDocument document, PDTextField field, String text) throws IOException {
        if (!field.getValue().isEmpty()) throw new RefusedException(PdfRefusal.ALREADY_NUMBERED);
        var font = document.getDocumentCatalog().getAcroForm(null).getDefaultResources().getFont(FormFields.FONT);
        var clean = LiberationFont.drawable(font, text);
        var widget = field.getWidgets().getFirst();
        var look = FieldAppearance.filled(document, widget, clean, font, fontSize(field), field.getQ());
        field.getCOSObject().setString(COSName.V, clean);
        widget.getAppearance().setNormalAppearance(look);
    }

    private static double fontSize(PDTextField field) throws RefusedException {
        var size = FONT_SIZE.matcher(field.getDefaultAppearance());
        if (!size.find()) throw new RefusedException(PdfRefusal.NOT_PREPARED);
        return Double.parseDouble(size.group(1));
    }
}

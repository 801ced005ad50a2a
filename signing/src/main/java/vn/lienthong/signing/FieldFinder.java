package vn.lienthong.signing;

import java.io.IOException;
import java.nio.file.Path;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

import vn.lienthong.signing.PrepareOutcome.Why;

/** Looks into a document whether the wanted place is there. */
final class FieldFinder {

    /** What was found. */
    sealed interface Found {

        /** The signature becomes a new field. */
        record Free() implements Found {}

        /** @param box the rectangle of the field, seen from the upper left corner of its page */
        record Existing(String name, Place.Rectangle box) implements Found {}

        record Unusable(Why why) implements Found {}
    }

    private FieldFinder() {}

    static Found find(Path pdf, Place place) {
        try (var document = PdfFiles.open(pdf)) {
            if (document.isEncrypted()) return new Found.Unusable(Why.ENCRYPTED);
            return switch (place) {
                case Place.Field(var name) -> field(document, name);
                case Place.Rectangle rectangle when rectangle.page() > document.getNumberOfPages() ->
                    new Found.Unusable(Why.NO_SUCH_PAGE);
                case Place.Rectangle _,Place.Invisible _ -> document.getNumberOfPages() == 0
                        ? new Found.Unusable(Why.NOT_A_PDF)
                        : new Found.Free();
            };
        } catch (InvalidPasswordException _) {
            return new Found.Unusable(Why.ENCRYPTED);
        } catch (IOException | ClassCastException | IllegalArgumentException | NullPointerException _) {
            // the PDF library answers some broken structures with these
            return new Found.Unusable(Why.NOT_A_PDF);
        }
    }

    private static Found field(PDDocument document, String name) {
        var form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null || !(form.getField(name) instanceof PDSignatureField field)) {
            return new Found.Unusable(Why.NO_SUCH_FIELD);
        }
        if (field.getSignature() != null) return new Found.Unusable(Why.FIELD_ALREADY_SIGNED);
        var widget = field.getWidgets().getFirst();
        var page = pageOf(document, widget.getCOSObject());
        if (page < 0) return new Found.Unusable(Why.NO_SUCH_FIELD);
        return new Found.Existing(name, box(document.getPage(page), page + 1, widget.getRectangle()));
    }

    private static int pageOf(PDDocument document, COSDictionary widget) {
        int index = 0;
        for (PDPage page : document.getPages()) {
            var annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            if (annotations != null && annotations.indexOfObject(widget) >= 0) return index;
            index++;
        }
        return -1;
    }

    private static Place.Rectangle box(PDPage page, int number, PDRectangle rectangle) {
        // a field without extent is invisible; the library still wants a positive size
        var width = Math.max(1, rectangle.getWidth());
        var height = Math.max(1, rectangle.getHeight());
        var media = page.getMediaBox();
        return new Place.Rectangle(number, Math.max(0, rectangle.getLowerLeftX() - media.getLowerLeftX()),
                Math.max(0, media.getUpperRightY() - rectangle.getUpperRightY()), width, height);
    }
}

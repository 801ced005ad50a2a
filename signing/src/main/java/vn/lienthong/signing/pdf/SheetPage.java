package vn.lienthong.signing.pdf;

import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** Puts a picture on a sheet A4, upright, as large as fits; wide pictures lie on a wide sheet. */
final class SheetPage {

    private SheetPage() {}

    @SuppressWarnings("ArgumentSelectionDefectChecker") // a sheet lying on its side
    static void add(PDDocument document, EmbeddedPicture picture) throws IOException {
        var isWide = picture.uprightWidth() > picture.uprightHeight();
        var a4 = PDRectangle.A4;
        var sheet = isWide ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4;
        var page = new PDPage(sheet);
        document.addPage(page);
        var scale = Math.min(sheet.getWidth() / picture.uprightWidth(), sheet.getHeight() / picture.uprightHeight());
        var width = picture.uprightWidth() * scale;
        var height = picture.uprightHeight() * scale;
        var left = (sheet.getWidth() - width) / 2;
        var bottom = (sheet.getHeight() - height) / 2;
        try (var content = new PDPageContentStream(document, page)) {
            content.transform(Matrix.getTranslateInstance(left, bottom));
            content.drawImage(picture.image(), matrix(picture.orientation(), width, height));
        }
    }

    /** From the unit square of the stored picture to the upright rectangle, for each EXIF orientation. */
    private static Matrix matrix(int orientation, float width, float height) {
        return switch (orientation) {
            case 2 -> new Matrix(-width, 0, 0, height, width, 0);
            case 3 -> new Matrix(-width, 0, 0, -height, width, height);
            case 4 -> new Matrix(width, 0, 0, -height, 0, height);
            case 5 -> new Matrix(0, -height, -width, 0, width, height);
            case 6 -> new Matrix(0, -height, width, 0, 0, height);
            case 7 -> new Matrix(0, height, width, 0, 0, 0);
            case 8 -> new Matrix(0, height, -width, 0, width, 0);
            default -> new Matrix(width, 0, 0, height, 0, 0);
        };
    }
}

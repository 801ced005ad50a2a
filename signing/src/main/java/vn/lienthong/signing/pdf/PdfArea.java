package vn.lienthong.signing.pdf;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A rectangle in the user space of a page: origin at the bottom left of the coordinate system, y upwards. */
public record PdfArea(double lowerLeftX, double lowerLeftY, double width, double height) {

    static PdfArea of(PDRectangle rectangle) {
        return new PdfArea(rectangle.getLowerLeftX(), rectangle.getLowerLeftY(), rectangle.getWidth(),
                rectangle.getHeight());
    }
}

package vn.lienthong.signing.pdf;

import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/**
 * Draws the stamp: name of the agency on top, ĐẾN at the left, number and date beside it, the recipient at the bottom.
 * All measures are parts of the given width and height.
 */
final class ArrivalStampForm {

    private static final float[] RED = {0.80f, 0.05f, 0.08f};

    private static final double SMALLEST_FONT = 3.5;

    private static final String DOTS = "………………………………………………………………";

    private final PDDocument document;

    /** Of the kind that lets the document embed just the letters used. */
    private final PDAppearanceStream form;

    private final double width;

    private final double height;

    private final PDFont regular;

    private final PDFont bold;

    ArrivalStampForm(PDDocument document, double width, double height) throws IOException {
        this.document = document;
        this.width = width;
        this.height = height;
        regular = LiberationFont.SERIF.embedSubset(document);
        bold = LiberationFont.SERIF_BOLD.embedSubset(document);
        form = new PDAppearanceStream(document);
        form.setBBox(new PDRectangle((float) width, (float) height));
        form.setResources(new PDResources());
    }

    PDFormXObject draw(ArrivalStampText text) throws IOException {
        try (var content = new PDPageContentStream(document, form)) {
            content.setStrokingColor(RED[0], RED[1], RED[2]);
            content.setNonStrokingColor(RED[0], RED[1], RED[2]);
            frame(content);
            centred(content, text.agency(), 0, 1, 0.855, 0.12);
            centred(content, "ĐẾN", 0, 0.32, 0.46, 0.21);
            labelled(content, "Số: ", text.number(), 0.35, 0.60);
            labelled(content, "Ngày: ", text.date(), 0.35, 0.36);
            labelled(content, "Chuyển: ", text.transferredTo(), 0.04, 0.10);
        }
        return form;
    }

    private void frame(PDPageContentStream content) throws IOException {
        var thick = (float) (height * 0.025);
        content.setLineWidth(thick);
        content.addRect(thick / 2, thick / 2, (float) width - thick, (float) height - thick);
        content.stroke();
        content.setLineWidth(thick / 2);
        line(content, 0, 0.79, 1, 0.79);
        line(content, 0, 0.27, 1, 0.27);
        line(content, 0.32, 0.27, 0.32, 0.79);
    }

    private void line(PDPageContentStream content, double x1, double y1, double x2, double y2) throws IOException {
        content.moveTo((float) (x1 * width), (float) (y1 * height));
        content.lineTo((float) (x2 * width), (float) (y2 * height));
        content.stroke();
    }

    private void centred(PDPageContentStream content, String text, double from, double to, double baseline, double size)
            throws IOException {
        var clean = LiberationFont.drawable(bold, text);
        if (clean.isEmpty()) return;
        var room = (to - from) * width * 0.92;
        var fitting = fitting(bold, clean, room, size * height);
        var x = (from + to) / 2 * width - width(bold, clean, fitting) / 2;
        show(content, bold, fitting, x, baseline * height, clean);
    }

    private void labelled(PDPageContentStream content, String label, String value, double from, double baseline)
            throws IOException {
        var size = height * 0.125;
        var x = from * width;
        var labelWidth = width(regular, label, size);
        show(content, regular, size, x, baseline * height, label);
        var room = width * 0.97 - x - labelWidth;
        var clean = LiberationFont.drawable(bold, value);
        if (clean.isEmpty()) {
            var dots = (int) Math.min(DOTS.length(), room / width(regular, "…", size));
            show(content, regular, size, x + labelWidth, baseline * height, DOTS.substring(0, dots));
        } else {
            show(content, bold, fitting(bold, clean, room, size), x + labelWidth, baseline * height, clean);
        }
    }

    private static double fitting(PDFont font, String text, double room, double size) throws IOException {
        var fitting = Math.min(size, size * room / width(font, text, size));
        if (fitting < Math.min(size, SMALLEST_FONT)) throw new RefusedException(PdfRefusal.TEXT_TOO_LONG);
        return fitting;
    }

    private static double width(PDFont font, String text, double size) throws IOException {
        return font.getStringWidth(text) / 1000.0 * size;
    }

    private static void show(PDPageContentStream content, PDFont font, double size, double x, double y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, (float) size);
        content.newLineAtOffset((float) x, (float) y);
        content.showText(text);
        content.endText();
    }
}

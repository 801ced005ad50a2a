package vn.lienthong.signing.pdf;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/**
 * What a field of ours looks like. Each has an appearance from the start (PDF/A asks for one), drawn upright on turned
 * pages; readers that draw fields themselves find the same settings in the field.
 */
final class FieldAppearance {

    private static final double SMALLEST_FONT = 5;

    private static final double SIDE_MARGIN = 1;

    /** Middle of the letters above the baseline, in units of the font size. */
    private static final double MIDDLE = 0.33;

    private FieldAppearance() {}

    /**
     * Nothing yet. Later only what the certification permits may differ, and validators compare entry by entry: the
     * stream is compressed and placed as the filled one will be.
     */
    static void emptyText(PDDocument document, PDAnnotationWidget widget) throws IOException {
        var stream = upright(document, widget);
        stream.setResources(new PDResources());
        try (var content = new PDAppearanceContentStream(stream, true)) {
            content.beginMarkedContent(COSName.TX);
            content.endMarkedContent();
        }
        show(widget, stream);
    }

    /** Nothing yet, in the form that signing replaces without taking anything away. */
    static void emptySignature(PDDocument document, PDAnnotationWidget widget) {
        var rectangle = widget.getRectangle();
        var stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(rectangle.getWidth(), rectangle.getHeight()));
        stream.setFormType(1);
        show(widget, stream);
    }

    private static void show(PDAnnotationWidget widget, PDAppearanceStream stream) {
        var appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        widget.setAppearance(appearance);
    }

    /** Once filled, the field hides what is printed below it. */
    static void coverWhite(PDAnnotationWidget widget) {
        var white = new COSArray();
        for (int i = 0; i < 3; i++) white.add(new COSFloat(1));
        widget.getAppearanceCharacteristics().getCOSObject().setItem(COSName.BG, white);
    }

    /**
     * Draws a text with the font, size and alignment of its field.
     *
     * @throws RefusedException when the text does not fit even in the smallest size
     */
    static PDAppearanceStream filled(PDDocument document, PDAnnotationWidget widget, String text, PDFont font,
            double size, int alignment) throws IOException {
        var stream = upright(document, widget);
        var area = stream.getBBox();
        var fitting = fit(font, text, size, area.getWidth() - 2 * SIDE_MARGIN);
        var room = area.getWidth() - 2 * SIDE_MARGIN - width(font, text, fitting);
        var x = SIDE_MARGIN + room * alignment / 2.0;
        var resources = new PDResources();
        resources.put(FormFields.FONT, font);
        stream.setResources(resources);
        try (var content = new PDAppearanceContentStream(stream, true)) {
            cover(content, widget, area);
            content.beginMarkedContent(COSName.TX);
            content.saveGraphicsState();
            content.beginText();
            content.setNonStrokingColor(0f);
            content.setFont(font, (float) fitting);
            content.newLineAtOffset((float) x, (float) (area.getHeight() / 2 - fitting * MIDDLE));
            content.showText(text);
            content.endText();
            content.restoreGraphicsState();
            content.endMarkedContent();
        }
        return stream;
    }

    private static void cover(PDAppearanceContentStream content, PDAnnotationWidget widget, PDRectangle area)
            throws IOException {
        var look = widget.getAppearanceCharacteristics();
        if (look == null || look.getBackground() == null) return;
        content.setNonStrokingColor(look.getBackground());
        content.addRect(0, 0, area.getWidth(), area.getHeight());
        content.fill();
    }

    private static double fit(PDFont font, String text, double size, double room) throws IOException {
        var fitting = Math.min(size, size * room / width(font, text, size));
        if (fitting < Math.min(size, SMALLEST_FONT)) {
            throw new RefusedException(PdfRefusal.TEXT_TOO_LONG, Map.of("text", text));
        }
        return fitting;
    }

    private static double width(PDFont font, String text, double size) throws IOException {
        return font.getStringWidth(text) / 1000.0 * size;
    }

    /** An empty stream as wide and high as displayed, turned against the rotation of the page. */
    private static PDAppearanceStream upright(PDDocument document, PDAnnotationWidget widget) {
        var look = widget.getAppearanceCharacteristics();
        var rotation = look == null ? 0 : look.getRotation();
        var rectangle = widget.getRectangle();
        var lying = rotation == 90 || rotation == 270;
        var stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(lying ? rectangle.getHeight() : rectangle.getWidth(),
                lying ? rectangle.getWidth() : rectangle.getHeight()));
        stream.setMatrix(AffineTransform.getQuadrantRotateInstance(rotation / 90));
        return stream;
    }

    /** A number as PDF writes it. */
    static String decimal(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}

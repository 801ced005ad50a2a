package vn.lienthong.signing.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Reads the glyphs of one page with the places where a reader displays them. PDFBox's own text stripper forgets the
 * crop box and reports places in a mixture of coordinate systems; here the page geometry alone decides.
 */
final class GlyphCollector extends PDFStreamEngine {

    private static final int MOST_GLYPHS = 300_000;

    private final AffineTransform toDisplay;

    private final StreamBudget budget;

    /** By direction of the text as displayed, in whole degrees. */
    private final TreeMap<Integer, List<Glyph>> byDirection = new TreeMap<>();

    private int count;

    private GlyphCollector(AffineTransform toDisplay, StreamBudget budget) {
        this.toDisplay = toDisplay;
        this.budget = budget;
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new Concatenate(this));
        addOperator(new DrawObject(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new SetMatrix(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
    }

    /** The lines of a page, upright text first. */
    static List<TextLine> linesOf(PDPage page, PageGeometry geometry, StreamBudget budget) throws IOException {
        budget.checkContents(page);
        budget.checkResources(page.getResources());
        var collector = new GlyphCollector(geometry.toDisplay(), budget);
        collector.processPage(page);
        return collector.byDirection.values().stream().flatMap(glyphs -> TextLine.linesOf(glyphs).stream()).toList();
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        budget.checkForm(form);
        super.showForm(form);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.checkTime();
        super.processOperator(operator, operands);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
        if (e instanceof RefusedException) throw e;
        super.operatorException(operator, operands, e);
    }

    @Override
    protected void showGlyph(Matrix textRenderingMatrix, PDFont font, int code, Vector displacement)
            throws IOException {
        var text = font.toUnicode(code);
        if (text == null || text.isBlank()) return;
        if (++count > MOST_GLYPHS) throw new RefusedException(PdfRefusal.TOO_COMPLEX);
        var toPage = textRenderingMatrix.createAffineTransform();
        toPage.preConcatenate(toDisplay);
        var shape = shapeOf(font, displacement);
        var area = toPage.createTransformedShape(shape).getBounds2D();
        if (!usable(area)) return;
        add(text, toPage, new Box(area.getX(), area.getY(), area.getWidth(), area.getHeight()));
    }

    private void add(String text, AffineTransform toPage, Box box) {
        var origin = toPage.transform(new Point2D.Double(0, 0), null);
        var direction = Math.atan2(toPage.getShearY(), toPage.getScaleX());
        var size = Math.hypot(toPage.getShearX(), toPage.getScaleY());
        var along = origin.getX() * Math.cos(direction) + origin.getY() * Math.sin(direction);
        var across = origin.getY() * Math.cos(direction) - origin.getX() * Math.sin(direction);
        var glyphs = byDirection.computeIfAbsent(Math.floorMod(Math.round(Math.toDegrees(direction)), 360),
                _ -> new ArrayList<>());
        var glyph = new Glyph(text, along, across, size, box);
        if (!glyphs.isEmpty() && text.chars().allMatch(c -> VietnameseLetters.isMark((char) c))) {
            glyphs.add(glyphs.removeLast().with(text, box));
        } else if (glyphs.isEmpty() || !glyph.isDrawnOver(glyphs.getLast())) {
            glyphs.add(glyph);
        }
    }

    /** From descender to ascender in units of the font size, within reason whatever the font says about itself. */
    private static Rectangle2D shapeOf(PDFont font, Vector displacement) {
        var descriptor = font.getFontDescriptor();
        var ascent = descriptor == null ? 0 : descriptor.getAscent() / 1000;
        var descent = descriptor == null ? 0 : -Math.abs(descriptor.getDescent() / 1000);
        var top = ascent > 0.3 && ascent < 1.3 ? ascent : 0.9;
        var bottom = descent < 0 && descent > -0.6 ? descent : -0.22;
        var width = displacement.getX() > 0 ? Math.min(displacement.getX(), 3) : 0.01;
        return new Rectangle2D.Double(0, bottom, width, top - bottom);
    }

    private static boolean usable(Rectangle2D area) {
        return area.getWidth() > 0 && area.getHeight() > 0 && Double.isFinite(area.getMaxX() + area.getMaxY())
                && Double.isFinite(area.getMinX() + area.getMinY());
    }
}

package vn.lienthong.signing.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;

/**
 * The red round seal in real size: of the agency's own picture, or drawn for an agency that has given none. Decree 30/2020/NĐ-CP, Annex I: the picture of a seal is red, as large as the seal, PNG, on a transparent ground.
 */
public final class SealMark {

    private static final Color RED = new Color(0xD8, 0x12, 0x1A);

    /** How much longer one side may be: the strokes of a stamp are never quite even. */
    private static final double MOST_UNEVEN = 1.1;

    private SealMark() {}

    /**
     * The agency's own seal. The ink becomes red and is brought to the real size; white paper becomes transparent.
     *
     * @throws IOException when the picture cannot be read
     */
    public static MarkOutcome fromPicture(Path picture, double diameterMillimetres, PictureLimits limits)
            throws IOException {
        try {
            var ink = InkPicture.read(picture, RED.getRGB(), limits);
            double longer = Math.max(ink.getWidth(), ink.getHeight());
            if (longer > MOST_UNEVEN * Math.min(ink.getWidth(), ink.getHeight()))
                return new Refused(PdfRefusal.PICTURE_NOT_ROUND);
            var side = SealPlacement.points(diameterMillimetres);
            return new MarkOutcome.Drawn(InkFitting.draw(ink, side, side));
        } catch (RefusedException e) {
            return e.refused();
        }
    }

    /** A seal with a double rim, a star and the given lettering. */
    public static DrawnMark draw(SealText text, double diameterMillimetres) throws IOException {
        var side = SealPlacement.points(diameterMillimetres);
        return DrawnMark.draw(side, side, graphics -> {
            graphics.setColor(RED);
            // from here on the seal has a radius of 100, whatever its real size
            graphics.scale(side / 200, side / 200);
            graphics.translate(100, 100);
            rims(graphics);
            graphics.fill(star(-16, 25));
            var letters = LiberationFont.SANS_BOLD.forPictures(17);
            ring(graphics, letters, composed(text.upper()), true);
            ring(graphics, letters, composed(text.lower()), false);
            if (!text.lower().isBlank()) separators(graphics);
            line(graphics, letters, composed(text.firstLine()), 30);
            line(graphics, letters, composed(text.secondLine()), 47);
        });
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    private static void rims(Graphics2D graphics) {
        circle(graphics, 97, 5);
        circle(graphics, 91, 1.2);
        circle(graphics, 67, 1.2);
    }

    private static void circle(Graphics2D graphics, double radius, double thickness) {
        graphics.setStroke(new BasicStroke((float) thickness));
        graphics.draw(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
    }

    private static void separators(Graphics2D graphics) {
        for (var x : new int[]{-79, 79}) {
            var small = AffineTransform.getTranslateInstance(x, 4);
            small.scale(0.22, 0.22);
            graphics.fill(small.createTransformedShape(star(0, 28)));
        }
    }

    private static Path2D star(double middle, double radius) {
        var path = new Path2D.Double();
        // the inner corners of a regular five-pointed star
        var inner = radius * Math.sin(Math.PI / 10) / Math.sin(3 * Math.PI / 10);
        for (int corner = 0; corner < 10; corner++) {
            var distance = corner % 2 == 0 ? radius : inner;
            var angle = corner * Math.PI / 5;
            var x = distance * Math.sin(angle);
            var y = middle - distance * Math.cos(angle);
            if (corner == 0) path.moveTo(x, y);
            else path.lineTo(x, y);
        }
        path.closePath();
        return path;
    }

    /** Letters along the ring; long texts are set smaller, so that both halves never meet. */
    private static void ring(Graphics2D graphics, Font letters, String text, boolean upper) {
        if (text.isEmpty()) return;
        var context = new FontRenderContext(null, true, true);
        var longest = Math.PI * (upper ? 0.94 : 0.78);
        var size = Math.min(17, 17 * longest * 74 / letters.getStringBounds(text, context).getWidth());
        var font = letters.deriveFont((float) size);
        // letters of the lower half stand with their feet outwards
        var radius = upper ? 79 - size * 0.36 : 79 + size * 0.36;
        var total = font.getStringBounds(text, context).getWidth() / radius;
        var spread = Math.min(1.25, longest / total);
        var angle = -total * spread / 2;
        for (var letter : text.codePoints().mapToObj(Character::toString).toList()) {
            var width = font.getStringBounds(letter, context).getWidth() / radius * spread;
            placeLetter(graphics, font, letter, angle + width / 2, radius, upper);
            angle += width;
        }
    }

    private static void placeLetter(Graphics2D graphics, Font font, String letter, double angle, double radius,
            boolean upper) {
        var turned = (Graphics2D) graphics.create();
        turned.rotate(upper ? angle : -angle);
        turned.translate(0, upper ? -radius : radius);
        var outline = font.createGlyphVector(turned.getFontRenderContext(), letter);
        turned.translate(-outline.getLogicalBounds().getWidth() / 2, 0);
        turned.fill(outline.getOutline());
        turned.dispose();
    }

    private static void line(Graphics2D graphics, Font letters, String text, double baseline) {
        if (text.isEmpty()) return;
        var context = new FontRenderContext(null, true, true);
        // the chord of the inner circle at the height of this line
        var room = 2 * Math.sqrt(62 * 62 - (baseline - 4) * (baseline - 4)) - 6;
        var size = Math.min(16, 17 * room / letters.getStringBounds(text, context).getWidth());
        var font = letters.deriveFont((float) size);
        var outline = font.createGlyphVector(context, text);
        var left = -outline.getLogicalBounds().getWidth() / 2;
        graphics.fill(outline.getOutline((float) left, (float) baseline));
    }
}

package vn.lienthong.signing.pdf;

import java.awt.Color;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;

/**
 * The picture of a personal signature: blue, on a transparent ground, centred in the given space (Decree
 * 30/2020/NĐ-CP, Annex I).
 */
public final class PersonalMark {

    private static final Color BLUE = new Color(0x1A, 0x3F, 0xB8);

    private static final double LEAN = -0.18;

    private PersonalMark() {}

    /**
     * The person's own handwritten signature, as large as the space allows. White paper becomes transparent, ink
     * becomes blue; a picture with a transparent ground keeps its strokes.
     *
     * @throws IOException when the picture cannot be read
     */
    public static MarkOutcome fromPicture(Path picture, double width, double height, PictureLimits limits)
            throws IOException {
        try {
            var ink = InkPicture.read(picture, BLUE.getRGB(), limits);
            return new MarkOutcome.Drawn(InkFitting.draw(ink, width, height));
        } catch (RefusedException e) {
            return e.refused();
        }
    }

    /** The name in leaning letters, for a person without a picture. */
    public static DrawnMark fromName(String name, double width, double height) throws IOException {
        var text = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
        return DrawnMark.draw(width, height, graphics -> {
            if (text.isEmpty()) return;
            var letters = LiberationFont.SERIF_ITALIC.forPictures(40)
                    .deriveFont(AffineTransform.getShearInstance(LEAN, 0));
            var outline = letters.createGlyphVector(new FontRenderContext(null, true, true), text).getOutline();
            var bounds = outline.getBounds2D();
            var scale = Math.min(width * 0.94 / bounds.getWidth(), height * 0.7 / bounds.getHeight());
            var place = AffineTransform.getTranslateInstance(width / 2, height / 2);
            place.scale(scale, scale);
            place.translate(-bounds.getCenterX(), -bounds.getCenterY());
            graphics.setColor(BLUE);
            graphics.fill(place.createTransformedShape(outline));
        });
    }
}

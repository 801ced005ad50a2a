package vn.lienthong.signing.pdf;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** Sets the ink of a picture into a space: in the middle, as large as the space allows, never drawn out of shape. */
final class InkFitting {

    private InkFitting() {}

    static DrawnMark draw(BufferedImage ink, double width, double height) throws IOException {
        return DrawnMark.draw(width, height, graphics -> {
            var scale = Math.min(width / ink.getWidth(), height / ink.getHeight());
            var place = AffineTransform.getTranslateInstance((width - ink.getWidth() * scale) / 2,
                    (height - ink.getHeight() * scale) / 2);
            place.scale(scale, scale);
            graphics.drawImage(ink, place, null);
        });
    }
}

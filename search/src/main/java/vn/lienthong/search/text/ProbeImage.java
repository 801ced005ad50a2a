package vn.lienthong.search.text;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

import javax.imageio.ImageIO;

/** A blank sheet of paper, to see who looks at it. */
final class ProbeImage {
    private static final int SIDE = 64;

    private ProbeImage() {}

    static ContentSource source() {
        return () -> new ByteArrayInputStream(png());
    }

    private static byte[] png() throws IOException {
        var sheet = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        var white = new int[SIDE * SIDE];
        Arrays.fill(white, Color.WHITE.getRGB());
        sheet.setRGB(0, 0, SIDE, SIDE, white, 0, SIDE);
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(sheet, "png", bytes);
            return bytes.toByteArray();
        }
    }
}

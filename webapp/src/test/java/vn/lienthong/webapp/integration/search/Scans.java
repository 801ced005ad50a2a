package vn.lienthong.webapp.integration.search;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/** Pages as a scanner gives them. */
final class Scans {
    private Scans() {}

    /** An image of large black letters. */
    static byte[] png(String... lines) {
        var image = new BufferedImage(1240, 200 + 90 * lines.length, BufferedImage.TYPE_INT_RGB);
        var page = image.createGraphics();
        page.setColor(Color.WHITE);
        page.fillRect(0, 0, image.getWidth(), image.getHeight());
        page.setColor(Color.BLACK);
        page.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        page.setFont(new Font(Font.SERIF, Font.PLAIN, 48));
        for (var i = 0; i < lines.length; i++) page.drawString(lines[i], 100, 150 + 90 * i);
        page.dispose();
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

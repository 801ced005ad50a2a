package vn.lienthong.signing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The visible mark of a signature: a PNG, usually transparent (handwritten signature, seal, line of text). */
public final class MarkImage {

    private static final int LARGEST_FILE = 4 * 1024 * 1024;
    private static final long MOST_PIXELS = 16_000_000;

    private final byte[] png;

    private MarkImage(byte[] png) {
        this.png = png;
    }

    /** Checks the picture; anything but a PNG of sensible size is an {@link IllegalArgumentException}. */
    public static MarkImage png(byte[] bytes) {
        if (bytes.length > LARGEST_FILE) throw new IllegalArgumentException("The mark is larger than 4 MiB");
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReadersByFormatName("png");
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                // the size is read from the header, before any pixel is decoded
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new IllegalArgumentException("The mark has too many pixels");
                }
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("The mark is not a PNG", e);
        }
        return new MarkImage(bytes.clone());
    }

    /** One transparent pixel. With it the library keeps the field on its own page; without a picture it takes the first. */
    static MarkImage nothing() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB), "png", out);
        } catch (IOException e) {
            throw new IllegalStateException("One pixel can be written to memory", e);
        }
        return new MarkImage(out.toByteArray());
    }

    byte[] bytes() {
        return png.clone();
    }
}

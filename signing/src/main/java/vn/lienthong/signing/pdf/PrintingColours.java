package vn.lienthong.signing.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageReader;

/** Turns a JPEG in printing colours (CMYK, YCCK) into screen colours; archives and browsers agree on those. */
final class PrintingColours {

    private static final int ADOBE = 0xEE;

    private static final byte[] ADOBE_NAME = "Adobe".getBytes(StandardCharsets.US_ASCII);

    /** How a file with four components codes them. */
    private enum Coding {
        PLAIN, INVERTED, INVERTED_YCCK
    }

    private PrintingColours() {}

    static BufferedImage toScreen(Path file, ImageReader reader) throws IOException {
        var coding = codingOf(file);
        var raster = reader.readRaster(0, null);
        var image = new BufferedImage(raster.getWidth(), raster.getHeight(), BufferedImage.TYPE_INT_RGB);
        var row = new int[raster.getWidth() * 4];
        for (int y = 0; y < raster.getHeight(); y++) convertRow(raster, y, row, coding, image);
        return image;
    }

    private static void convertRow(Raster raster, int y, int[] row, Coding coding, BufferedImage image) {
        raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
        for (int x = 0; x < raster.getWidth(); x++) {
            image.setRGB(x, y, colour(row[4 * x], row[4 * x + 1], row[4 * x + 2], row[4 * x + 3], coding));
        }
    }

    private static int colour(int first, int second, int third, int black, Coding coding) {
        return switch (coding) {
            case PLAIN -> packed(255 - first, 255 - second, 255 - third, 255 - black);
            case INVERTED -> packed(first, second, third, black);
            case INVERTED_YCCK -> packed(255 - clamp(first + 1.402 * (third - 128)),
                    255 - clamp(first - 0.344136 * (second - 128) - 0.714136 * (third - 128)),
                    255 - clamp(first + 1.772 * (second - 128)), black);
        };
    }

    private static int packed(int red, int green, int blue, int light) {
        return ((red * light / 255) << 16) | ((green * light / 255) << 8) | (blue * light / 255);
    }

    private static int clamp(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }

    /** The Adobe note's last byte: 2 means luminance and chrominance; with the note, values are inverted. */
    private static Coding codingOf(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.readUnsignedShort();
            for (var marker = JpegFrame.marker(in); marker != 0xDA; marker = JpegFrame.marker(in)) {
                var body = in.readNBytes(in.readUnsignedShort() - 2);
                if (marker == ADOBE && body.length >= 12
                        && Arrays.equals(body, 0, ADOBE_NAME.length, ADOBE_NAME, 0, ADOBE_NAME.length)) {
                    return body[11] == 2 ? Coding.INVERTED_YCCK : Coding.INVERTED;
                }
            }
        }
        return Coding.PLAIN;
    }
}

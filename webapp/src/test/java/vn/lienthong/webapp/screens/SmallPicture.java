package vn.lienthong.webapp.screens;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** A picture of a screen with as many colours as one byte names: half the size, and nobody sees the difference. */
final class SmallPicture {
    private static final int COLOURS = 256;
    /** Colours that differ less are drawn as the most frequent of them. */
    private static final int ALIKE = 0xf8f8f8;

    private final BufferedImage picture;
    private final int[] palette;
    private final Map<Integer, Integer> places = new HashMap<>();

    private SmallPicture(BufferedImage picture) {
        this.picture = picture;
        this.palette = palette(frequencies(picture));
    }

    static byte[] of(byte[] png) throws IOException {
        return new SmallPicture(ImageIO.read(new ByteArrayInputStream(png))).encoded();
    }

    private byte[] encoded() throws IOException {
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        var small = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int y = 0; y < picture.getHeight(); y++)
            for (int x = 0; x < picture.getWidth(); x++)
                small.getRaster().setSample(x, y, 0, place(picture.getRGB(x, y) & 0xffffff));
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var wish = writer.getDefaultWriteParam();
        wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        wish.setCompressionQuality(0);
        var bytes = new ByteArrayOutputStream();
        try (var to = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(to);
            writer.write(null, new IIOImage(small, null, null), wish);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private int place(int colour) {
        return places.computeIfAbsent(colour, this::nearest);
    }

    private int nearest(int colour) {
        int best = 0;
        for (int i = 1; i < palette.length; i++)
            if (distance(colour, palette[i]) < distance(colour, palette[best])) best = i;
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
        int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
        int blue = (one & 0xff) - (other & 0xff);
        return red * red + green * green + blue * blue;
    }

    private static Map<Integer, Integer> frequencies(BufferedImage picture) {
        var frequencies = new HashMap<Integer, Integer>();
        for (int y = 0; y < picture.getHeight(); y++)
            for (int x = 0; x < picture.getWidth(); x++)
                frequencies.merge(picture.getRGB(x, y) & 0xffffff, 1, Integer::sum);
        return frequencies;
    }

    private static int[] palette(Map<Integer, Integer> frequencies) {
        var groups = new HashMap<Integer, Integer>();
        var leaders = new HashMap<Integer, Integer>();
        frequencies.forEach((colour, times) -> {
            groups.merge(colour & ALIKE, times, Integer::sum);
            leaders.merge(colour & ALIKE, colour,
                    (one, other) -> times(frequencies, one) >= times(frequencies, other) ? one : other);
        });
        return groups.entrySet()
                .stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(COLOURS)
                .mapToInt(group -> leaders.getOrDefault(group.getKey(), 0))
                .toArray();
    }

    private static int times(Map<Integer, Integer> frequencies, int colour) {
        return frequencies.getOrDefault(colour, 0);
    }
}

package vn.lienthong.signing.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadataNode;

/**
 * A visible mark as a PNG with transparent ground, of a known real size. A mark is a small picture, so it is kept in
 * memory.
 */
public final class DrawnMark {

    static final int DOTS_PER_INCH = 400;

    private static final double INCH_IN_METRES = 0.0254;

    private final byte[] png;

    private final double width;

    private final double height;

    private DrawnMark(byte[] png, double width, double height) {
        this.png = png;
        this.width = width;
        this.height = height;
    }

    /** Draws on a transparent ground; one unit of the given graphics is a point of 1/72 inch. */
    interface Drawing {
        void drawOn(Graphics2D graphics) throws IOException;
    }

    static DrawnMark draw(double width, double height, Drawing drawing) throws IOException {
        var dotsPerPoint = DOTS_PER_INCH / 72.0;
        var picture = new BufferedImage((int) Math.ceil(width * dotsPerPoint), (int) Math.ceil(height * dotsPerPoint),
                BufferedImage.TYPE_INT_ARGB);
        var graphics = picture.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setBackground(new Color(0, 0, 0, 0));
            graphics.scale(dotsPerPoint, dotsPerPoint);
            drawing.drawOn(graphics);
        } finally {
            graphics.dispose();
        }
        return new DrawnMark(encode(picture), width, height);
    }

    /** PNG with its resolution, so that other programs show it in real size. */
    private static byte[] encode(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), null);
            var perMetre = Long.toString(Math.round(DOTS_PER_INCH / INCH_IN_METRES));
            var resolution = new IIOMetadataNode("pHYs");
            resolution.setAttribute("pixelsPerUnitXAxis", perMetre);
            resolution.setAttribute("pixelsPerUnitYAxis", perMetre);
            resolution.setAttribute("unitSpecifier", "meter");
            var root = new IIOMetadataNode("javax_imageio_png_1.0");
            root.appendChild(resolution);
            metadata.mergeTree("javax_imageio_png_1.0", root);
            writer.write(new IIOImage(picture, null, metadata));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The PNG file. */
    public byte[] png() {
        return png.clone();
    }

    /** Real width in points of 1/72 inch. */
    public double width() {
        return width;
    }

    /** Real height in points of 1/72 inch. */
    public double height() {
        return height;
    }
}

package vn.lienthong.signing.pdf;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.w3c.dom.Node;

/**
 * A picture inside the PDF.
 *
 * @param orientation EXIF 1 to 8: how it has to be turned to stand upright
 */
record EmbeddedPicture(PDImageXObject image, int orientation) {

    private static final float QUALITY = 0.9f;

    /** In the order of the EXIF values, as the reader names them. */
    private static final List<String> TIFF_ORIENTATIONS = List.of("Normal", "FlipH", "Rotate180", "FlipV",
            "FlipHRotate90", "Rotate270", "FlipVRotate90", "Rotate90");

    int uprightWidth() {
        return orientation < 5 ? image.getWidth() : image.getHeight();
    }

    int uprightHeight() {
        return orientation < 5 ? image.getHeight() : image.getWidth();
    }

    static EmbeddedPicture of(PDDocument document, Path file, PictureReader picture, int index) throws IOException {
        if (picture.kind().equals("jpeg")) return photograph(document, file, picture);
        var image = picture.bounded(index).read(index);
        var orientation = picture.kind().equals("tif") ? tiffOrientation(picture, index) : 1;
        return new EmbeddedPicture(embed(document, image), orientation);
    }

    private static EmbeddedPicture photograph(PDDocument document, Path file, PictureReader picture)
            throws IOException {
        picture.bounded(0);
        var frame = frameOf(file);
        if (frame.precision() != 8) throw new RefusedException(PdfRefusal.PICTURE_UNKNOWN_KIND);
        var image = switch (frame.components()) {
            case 1, 3 -> asItIs(document, file, frame);
            case 4 ->
                JPEGFactory.createFromImage(document, PrintingColours.toScreen(file, picture.bounded(0)), QUALITY);
            default -> throw new RefusedException(PdfRefusal.PICTURE_UNKNOWN_KIND);
        };
        return new EmbeddedPicture(image, frame.orientation());
    }

    private static JpegFrame frameOf(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return JpegFrame.read(in);
        }
    }

    private static PDImageXObject asItIs(PDDocument document, Path file, JpegFrame frame) throws IOException {
        var space = frame.components() == 1 ? PDDeviceGray.INSTANCE : PDDeviceRGB.INSTANCE;
        try (InputStream in = new BareJpeg(new BufferedInputStream(Files.newInputStream(file)))) {
            return new PDImageXObject(document, in, COSName.DCT_DECODE, frame.width(), frame.height(), 8, space);
        }
    }

    private static PDImageXObject embed(PDDocument document, BufferedImage image) throws IOException {
        if (image.getType() == BufferedImage.TYPE_BYTE_BINARY && image.getColorModel().getPixelSize() == 1) {
            return CCITTFactory.createFromImage(document, image);
        }
        var isGrey = image.getType() == BufferedImage.TYPE_BYTE_GRAY
                || image.getType() == BufferedImage.TYPE_USHORT_GRAY;
        return LosslessFactory.createFromImage(document,
                onWhite(image, isGrey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB));
    }

    /** Without transparency, in a form every reader shows alike. */
    private static BufferedImage onWhite(BufferedImage image, int type) {
        if (image.getType() == type) return image;
        var flat = new BufferedImage(image.getWidth(), image.getHeight(), type);
        var graphics = flat.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return flat;
    }

    private static int tiffOrientation(PictureReader picture, int index) throws IOException {
        var root = picture.bounded(index).getImageMetadata(index).getAsTree("javax_imageio_1.0");
        for (Node part = root.getFirstChild(); part != null; part = part.getNextSibling()) {
            for (Node entry = part.getFirstChild(); entry != null; entry = entry.getNextSibling()) {
                if (entry.getNodeName().equals("ImageOrientation")) {
                    var value = entry.getAttributes().getNamedItem("value").getNodeValue();
                    return Math.max(1, TIFF_ORIENTATIONS.indexOf(value) + 1);
                }
            }
        }
        return 1;
    }
}

package vn.lienthong.signing.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/**
 * Opens a picture file and looks at its measures before anything is decoded: a small file can claim a picture that
 * fills the memory.
 */
final class PictureReader implements Closeable {

    private static final Set<String> KINDS = Set.of("jpeg", "png", "tif");

    private final FileImageInputStream input;

    private final ImageReader reader;

    private final PictureLimits limits;

    private PictureReader(FileImageInputStream input, ImageReader reader, PictureLimits limits) {
        this.input = input;
        this.reader = reader;
        this.limits = limits;
    }

    static PictureReader open(Path file, PictureLimits limits) throws IOException {
        var input = new FileImageInputStream(file.toFile());
        var opened = false;
        try {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            while (readers.hasNext()) {
                var reader = readers.next();
                if (KINDS.contains(kind(reader))) {
                    // notes inside a picture may explode too; only TIFF keeps something there that is needed
                    reader.setInput(input, false, !kind(reader).equals("tif"));
                    opened = true;
                    return new PictureReader(input, reader, limits);
                }
                reader.dispose();
            }
            throw new RefusedException(PdfRefusal.PICTURE_UNKNOWN_KIND);
        } finally {
            if (!opened) input.close();
        }
    }

    private static String kind(ImageReader reader) throws IOException {
        var name = reader.getFormatName().toLowerCase(Locale.ROOT);
        return name.startsWith("tif") ? "tif" : name;
    }

    /** {@code jpeg}, {@code png} or {@code tif}. */
    String kind() throws IOException {
        return kind(reader);
    }

    /** The reader, once the measures of this picture of the file are known to be within the limits. */
    ImageReader bounded(int index) throws IOException {
        var pixels = (long) reader.getWidth(index) * reader.getHeight(index);
        if (pixels > limits.maxPixels()) {
            throw new RefusedException(PdfRefusal.PICTURE_TOO_LARGE,
                    Map.of("pixels", Long.toString(pixels), "limit", Long.toString(limits.maxPixels())));
        }
        return reader;
    }

    int count() throws IOException {
        var count = reader.getNumImages(true);
        if (count > limits.maxPictures()) {
            throw new RefusedException(PdfRefusal.TOO_MANY_PICTURES,
                    Map.of("limit", Integer.toString(limits.maxPictures())));
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        input.close();
    }
}

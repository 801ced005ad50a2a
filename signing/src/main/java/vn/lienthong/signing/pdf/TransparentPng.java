package vn.lienthong.signing.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Whether a picture is what the decree asks of the picture of a signature or a seal: PNG, on a transparent ground (Decree
 * 30/2020/NĐ-CP, Annex I), and fine enough to be printed.
 */
public final class TransparentPng {

    /** Of all points at least this part must let the paper through; strokes never cover as much as that leaves. */
    private static final double LEAST_CLEAR_PART = 0.1;

    /** Longer side in points; less is coarser than what people would sign with a pen. */
    private static final int LEAST_SIDE = 200;

    private static final int CLEAR = 24;

    private TransparentPng() {}

    /**
     * What is wrong with it; empty when nothing is.
     *
     * @throws IOException when the file cannot be read
     */
    public static Optional<Refused> flaw(Path picture, PictureLimits limits) throws IOException {
        try {
            return Optional.ofNullable(BoundedWork.run(limits.time(), PdfRefusal.PICTURE_DAMAGED, () -> {
                try (var opened = PictureReader.open(picture, limits)) {
                    if (!opened.kind().equals("png")) throw new RefusedException(PdfRefusal.PICTURE_UNKNOWN_KIND);
                    return judged(opened.bounded(0).read(0));
                }
            }));
        } catch (RefusedException e) {
            return Optional.of(e.refused());
        }
    }

    private static @Nullable Refused judged(BufferedImage image) {
        if (Math.max(image.getWidth(), image.getHeight()) < LEAST_SIDE)
            return new Refused(PdfRefusal.PICTURE_TOO_SMALL, Map.of("limit", Integer.toString(LEAST_SIDE)));
        return clearPart(image) < LEAST_CLEAR_PART ? new Refused(PdfRefusal.PICTURE_NOT_TRANSPARENT) : null;
    }

    private static double clearPart(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) return 0;
        long clear = 0;
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++)
                if (image.getRGB(x, y) >>> 24 < CLEAR) clear++;
        return clear / ((double) image.getWidth() * image.getHeight());
    }
}

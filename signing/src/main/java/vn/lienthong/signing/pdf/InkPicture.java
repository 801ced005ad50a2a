package vn.lienthong.signing.pdf;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/** Takes the ink of a handwritten signature off its paper. */
final class InkPicture {

    /** Longest side kept; more is finer than any printer. */
    private static final int LONGEST_SIDE = 1600;

    /** Brightness (0 to 255) above which a point is paper, and below which it is full ink. */
    private static final int PAPER = 205;

    private static final int INK = 110;

    private InkPicture() {}

    static BufferedImage read(Path file, int colour, PictureLimits limits) throws IOException {
        return BoundedWork.run(limits.time(), PdfRefusal.PICTURE_DAMAGED, () -> {
            try (var picture = PictureReader.open(file, limits)) {
                var reader = picture.bounded(0);
                return cropped(inked(scaled(reader.read(0)), colour));
            }
        });
    }

    private static BufferedImage scaled(BufferedImage source) {
        var factor = Math.min(1.0, LONGEST_SIDE / (double) Math.max(source.getWidth(), source.getHeight()));
        var width = Math.max(1, (int) (source.getWidth() * factor));
        var height = Math.max(1, (int) (source.getHeight() * factor));
        var target = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(source, 0, 0, width, height, null);
        graphics.dispose();
        return target;
    }

    private static BufferedImage inked(BufferedImage picture, int colour) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                var point = picture.getRGB(x, y);
                var alpha = (point >>> 24) * darkness(point) / 255;
                picture.setRGB(x, y, (alpha << 24) | (colour & 0xFF_FF_FF));
            }
        }
        return picture;
    }

    private static int darkness(int point) {
        var brightness = ((point >> 16 & 0xFF) * 3 + (point >> 8 & 0xFF) * 6 + (point & 0xFF)) / 10;
        return Math.max(0, Math.min(255, (PAPER - brightness) * 255 / (PAPER - INK)));
    }

    /** Without the empty margin, so that the signature fills its place. */
    private static BufferedImage cropped(BufferedImage picture) throws RefusedException {
        int left = picture.getWidth();
        int top = picture.getHeight();
        int right = -1;
        int bottom = -1;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (picture.getRGB(x, y) >>> 24 < 24) continue;
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
            }
        }
        if (right < 0) throw new RefusedException(PdfRefusal.PICTURE_EMPTY);
        return picture.getSubimage(left, top, right - left + 1, bottom - top + 1);
    }
}

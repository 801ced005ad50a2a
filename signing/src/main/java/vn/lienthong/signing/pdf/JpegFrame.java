package vn.lienthong.signing.pdf;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * What the header of a JPEG says, read without decoding it.
 *
 * @param precision bits of one component
 * @param components 1 grey, 3 colour, 4 printing colours
 * @param orientation EXIF 1 to 8; 1 is upright
 */
record JpegFrame(int width, int height, int precision, int components, int orientation) {

    private static final int START_OF_SCAN = 0xDA;

    private static final int END = 0xD9;

    private static final int EXIF = 0xE1;

    long pixels() {
        return (long) width * height;
    }

    static JpegFrame read(InputStream stream) throws IOException {
        var in = new DataInputStream(stream);
        try {
            if (in.readUnsignedShort() != 0xFFD8) throw new RefusedException(PdfRefusal.PICTURE_UNKNOWN_KIND);
            return readSegments(in);
        } catch (EOFException _) {
            throw new RefusedException(PdfRefusal.PICTURE_TRUNCATED);
        }
    }

    private static JpegFrame readSegments(DataInputStream in) throws IOException {
        var orientation = 1;
        while (true) {
            var marker = marker(in);
            if (marker == START_OF_SCAN || marker == END) throw new RefusedException(PdfRefusal.PICTURE_DAMAGED);
            var length = in.readUnsignedShort() - 2;
            if (length < 0) throw new RefusedException(PdfRefusal.PICTURE_DAMAGED);
            if (isFrame(marker)) return frame(in, orientation);
            if (marker == EXIF) {
                orientation = ExifOrientation.of(in.readNBytes(length), orientation);
            } else {
                in.skipNBytes(length);
            }
        }
    }

    /** The next marker, after any fill bytes. */
    static int marker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xFF) throw new RefusedException(PdfRefusal.PICTURE_DAMAGED);
        var code = in.readUnsignedByte();
        while (code == 0xFF)
            code = in.readUnsignedByte();
        return code;
    }

    /** Start of a frame: C0 to CF without the tables C4, C8 and CC. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && Arrays.binarySearch(new int[]{0xC4, 0xC8, 0xCC}, marker) < 0;
    }

    private static JpegFrame frame(DataInputStream in, int orientation) throws IOException {
        var precision = in.readUnsignedByte();
        var height = in.readUnsignedShort();
        var width = in.readUnsignedShort();
        var components = in.readUnsignedByte();
        if (width == 0 || height == 0) throw new RefusedException(PdfRefusal.PICTURE_DAMAGED);
        return new JpegFrame(width, height, precision, components, orientation);
    }
}

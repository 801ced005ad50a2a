package vn.lienthong.signing.pdf;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a camera was held, from the EXIF part of a JPEG; anything odd means upright. */
final class ExifOrientation {

    private static final byte[] HEADER = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private static final int TAG = 0x0112;

    private static final int ENTRY_BYTES = 12;

    private ExifOrientation() {}

    static int of(byte[] segment, int otherwise) {
        if (segment.length < HEADER.length + 8
                || !Arrays.equals(segment, 0, HEADER.length, HEADER, 0, HEADER.length)) {
            return otherwise;
        }
        var tiff = ByteBuffer.wrap(segment, HEADER.length, segment.length - HEADER.length).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        try {
            return search(tiff, tiff.getInt(4), otherwise);
        } catch (IndexOutOfBoundsException | BufferUnderflowException _) {
            return otherwise;
        }
    }

    private static int search(ByteBuffer tiff, int directory, int otherwise) {
        var count = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            var entry = directory + 2 + i * ENTRY_BYTES;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                var value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : otherwise;
            }
        }
        return otherwise;
    }
}

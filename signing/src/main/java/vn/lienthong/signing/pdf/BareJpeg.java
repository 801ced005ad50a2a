package vn.lienthong.signing.pdf;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * A JPEG without its notes: place and time of the photograph, serial numbers, previews, and whatever a telephone
 * appends after the picture. What decoding needs stays. Ends with a refusal when the picture breaks off.
 */
final class BareJpeg extends InputStream {

    private static final int START = 0xD8;

    private static final int END = 0xD9;

    private static final int START_OF_SCAN = 0xDA;

    private static final int COMMENT = 0xFE;

    /** The Adobe note tells how colours are coded; the JFIF note is harmless and expected. */
    private static final int JFIF = 0xE0;

    private static final int ADOBE = 0xEE;

    private final DataInputStream in;

    private byte[] ready = new byte[0];

    private int position;

    private boolean inScan;

    private boolean ended;

    BareJpeg(InputStream in) {
        this.in = new DataInputStream(in);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) return 0;
        while (position == ready.length) {
            if (ended) return -1;
            fill();
        }
        var count = Math.min(length, ready.length - position);
        System.arraycopy(ready, position, target, offset, count);
        position += count;
        return count;
    }

    private void fill() throws IOException {
        try {
            ready = inScan ? scanPart() : segment(JpegFrame.marker(in));
            position = 0;
        } catch (EOFException _) {
            throw new RefusedException(PdfRefusal.PICTURE_TRUNCATED);
        }
    }

    /** Picture bytes up to the next marker that is not part of them. */
    private byte[] scanPart() throws IOException {
        var part = new ByteArrayOutputStream();
        while (part.size() < 1 << 16) {
            var value = in.readUnsignedByte();
            if (value != 0xFF) {
                part.write(value);
                continue;
            }
            var code = in.readUnsignedByte();
            while (code == 0xFF)
                code = in.readUnsignedByte();
            if (code == 0 || (code >= 0xD0 && code <= 0xD7)) {
                part.write(0xFF);
                part.write(code);
            } else {
                inScan = false;
                part.write(segment(code));
                break;
            }
        }
        return part.toByteArray();
    }

    private byte[] segment(int marker) throws IOException {
        if (marker == START) return new byte[]{(byte) 0xFF, (byte) START};
        if (marker == END) {
            ended = true;
            return new byte[]{(byte) 0xFF, (byte) END};
        }
        var length = in.readUnsignedShort();
        if (length < 2) throw new RefusedException(PdfRefusal.PICTURE_DAMAGED);
        var body = new byte[length - 2];
        in.readFully(body);
        if (marker == START_OF_SCAN) inScan = true;
        return isNote(marker) ? new byte[0] : bytes(marker, length, body);
    }

    private static boolean isNote(int marker) {
        return marker == COMMENT || (marker > JFIF && marker <= 0xEF && marker != ADOBE);
    }

    private static byte[] bytes(int marker, int length, byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeByte(0xFF);
        out.writeByte(marker);
        out.writeShort(length);
        out.write(body);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

package vn.lienthong.engine.content.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

import vn.lienthong.engine.content.Flaw;
import vn.lienthong.engine.content.InspectionLimits;

/** Walks the chunks of a PNG image (ISO/IEC 15948) to IEND and checks each checksum. */
final class PngInspection {
    private static final int SIGNATURE = 8;
    private static final int IHDR = 0x49484452;
    private static final int IEND = 0x49454E44;

    private PngInspection() {}

    static void inspect(ByteSource bytes, InspectionLimits limits) throws IOException {
        checkSize(bytes.read(SIGNATURE, 16), limits);
        var crc = new CRC32();
        try (var raw = new BufferedInputStream(bytes.open(SIGNATURE, bytes.size()));
                var in = new DataInputStream(new CheckedInputStream(raw, crc))) {
            int kind = 0;
            while (kind != IEND)
                kind = readChunk(in, crc);
        } catch (EOFException _) {
            throw new FlawException(Flaw.TRUNCATED);
        }
    }

    private static void checkSize(byte[] header, InspectionLimits limits) throws IOException {
        if (header.length < 16) throw new FlawException(Flaw.TRUNCATED);
        var numbers = ByteBuffer.wrap(header);
        if (numbers.getInt(4) != IHDR) throw new FlawException(Flaw.DAMAGED);
        Pixels.check(Integer.toUnsignedLong(numbers.getInt(8)), Integer.toUnsignedLong(numbers.getInt(12)), limits);
    }

    private static int readChunk(DataInputStream in, CRC32 crc) throws IOException {
        int length = in.readInt();
        if (length < 0) throw new FlawException(Flaw.DAMAGED);
        crc.reset();
        int kind = in.readInt();
        long read = new BoundedStream(in, length).transferTo(OutputStream.nullOutputStream());
        if (read < length) throw new EOFException();
        long computed = crc.getValue();
        if (Integer.toUnsignedLong(in.readInt()) != computed) throw new FlawException(Flaw.DAMAGED);
        return kind;
    }
}

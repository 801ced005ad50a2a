package vn.lienthong.engine.content.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;

import vn.lienthong.engine.content.Flaw;
import vn.lienthong.engine.content.InspectionLimits;

/** Walks the segments of a JPEG image (ITU-T T.81, annex B) to its end mark. What cameras append after it is theirs. */
final class JpegInspection {
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;

    private final DataInputStream in;
    private final InspectionLimits limits;
    private boolean hasFrame;

    private JpegInspection(DataInputStream in, InspectionLimits limits) {
        this.in = in;
        this.limits = limits;
    }

    static void inspect(ByteSource bytes, InspectionLimits limits) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(bytes.open(2, bytes.size())))) {
            new JpegInspection(in, limits).walk();
        } catch (EOFException _) {
            throw new FlawException(Flaw.TRUNCATED);
        }
    }

    private void walk() throws IOException {
        int marker = marker();
        while (marker != END_OF_IMAGE) {
            readSegment(marker);
            marker = marker == START_OF_SCAN ? markerAfterScan() : marker();
        }
        if (!hasFrame) throw new FlawException(Flaw.DAMAGED);
    }

    private int marker() throws IOException {
        if (in.readUnsignedByte() != 0xFF) throw new FlawException(Flaw.DAMAGED);
        int marker = in.readUnsignedByte();
        while (marker == 0xFF)
            marker = in.readUnsignedByte();
        return marker;
    }

    /** Within the compressed picture FF is followed by 00 or by a restart mark; anything else ends it. */
    private int markerAfterScan() throws IOException {
        while (true) {
            if (in.readUnsignedByte() != 0xFF) continue;
            int next = in.readUnsignedByte();
            while (next == 0xFF)
                next = in.readUnsignedByte();
            if (next != 0 && (next < 0xD0 || next > 0xD7)) return next;
        }
    }

    private void readSegment(int marker) throws IOException {
        int length = in.readUnsignedShort() - 2;
        if (length < 0) throw new FlawException(Flaw.DAMAGED);
        if (isFrame(marker) && length >= 5) {
            in.readUnsignedByte();
            long height = in.readUnsignedShort();
            long width = in.readUnsignedShort();
            Pixels.check(width, height, limits);
            hasFrame = true;
            length -= 5;
        }
        in.skipNBytes(length);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}

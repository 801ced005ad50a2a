package vn.lienthong.engine.content.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;

import vn.lienthong.engine.content.Flaw;
import vn.lienthong.engine.content.InspectionLimits;

/** Follows the directories of a TIFF file (revision 6.0) and checks that the strips they name lie within the file. */
final class TiffInspection {
    private static final int MAX_PAGES = 10_000;
    private static final int MAX_STRIPS = 1_000_000;
    private static final int ENTRY = 12;
    private static final int IMAGE_WIDTH = 256;
    private static final int IMAGE_LENGTH = 257;
    private static final int STRIP_OFFSETS = 273;
    private static final int STRIP_BYTE_COUNTS = 279;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTE_COUNTS = 325;

    private final ByteSource bytes;
    private final InspectionLimits limits;
    private final ByteOrder order;

    private TiffInspection(ByteSource bytes, InspectionLimits limits, ByteOrder order) {
        this.bytes = bytes;
        this.limits = limits;
        this.order = order;
    }

    static void inspect(ByteSource bytes, InspectionLimits limits) throws IOException {
        var head = bytes.read(0, 8);
        if (head.length < 8) throw new FlawException(Flaw.TRUNCATED);
        var order = head[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        var numbers = ByteBuffer.wrap(head).order(order);
        if (numbers.getShort(2) != 42) throw new FlawException(Flaw.DAMAGED); // BigTIFF: nobody scans more than 4 GB
        new TiffInspection(bytes, limits, order).followFrom(unsigned(numbers, 4));
    }

    private void followFrom(long first) throws IOException {
        Set<Long> seen = new HashSet<>();
        for (long directory = first; directory != 0; directory = readDirectory(directory)) {
            if (!seen.add(directory) || seen.size() > MAX_PAGES) throw new FlawException(Flaw.DAMAGED);
        }
        if (seen.isEmpty()) throw new FlawException(Flaw.DAMAGED);
    }

    private long readDirectory(long at) throws IOException {
        int count = Short.toUnsignedInt(part(at, 2).getShort(0));
        var entries = part(at + 2, count * ENTRY + 4);
        long width = 0;
        long height = 0;
        var offsets = new long[0];
        var lengths = new long[0];
        for (int i = 0; i < count; i++) {
            int entry = i * ENTRY;
            switch (Short.toUnsignedInt(entries.getShort(entry))) {
                case IMAGE_WIDTH -> width = values(entries, entry)[0];
                case IMAGE_LENGTH -> height = values(entries, entry)[0];
                case STRIP_OFFSETS, TILE_OFFSETS -> offsets = values(entries, entry);
                case STRIP_BYTE_COUNTS, TILE_BYTE_COUNTS -> lengths = values(entries, entry);
                default -> {}
            }
        }
        Pixels.check(width, height, limits);
        checkWithin(offsets, lengths);
        return unsigned(entries, count * ENTRY);
    }

    private void checkWithin(long[] offsets, long[] lengths) throws FlawException {
        if (offsets.length == 0 || offsets.length != lengths.length) throw new FlawException(Flaw.DAMAGED);
        for (int i = 0; i < offsets.length; i++) {
            if (offsets[i] + lengths[i] > bytes.size()) throw new FlawException(Flaw.TRUNCATED);
        }
    }

    /** Numbers of an entry: within it when they fit into four bytes, else where it points to. */
    private long[] values(ByteBuffer entries, int entry) throws IOException {
        int width = switch (Short.toUnsignedInt(entries.getShort(entry + 2))) {
            case 3 -> 2;
            case 4 -> 4;
            default -> throw new FlawException(Flaw.DAMAGED);
        };
        long count = unsigned(entries, entry + 4);
        if (count == 0 || count > MAX_STRIPS) throw new FlawException(Flaw.DAMAGED);
        int length = Math.toIntExact(count * width);
        var source = length <= 4
                ? entries.slice(entry + 8, 4).order(order)
                : part(unsigned(entries, entry + 8), length);
        var values = new long[(int) count];
        for (int i = 0; i < count; i++) {
            values[i] = width == 2 ? Short.toUnsignedLong(source.getShort(i * 2)) : unsigned(source, i * 4);
        }
        return values;
    }

    private ByteBuffer part(long from, int length) throws IOException {
        var read = bytes.read(from, length);
        if (read.length < length) throw new FlawException(Flaw.TRUNCATED);
        return ByteBuffer.wrap(read).order(order);
    }

    private static long unsigned(ByteBuffer numbers, int at) {
        return Integer.toUnsignedLong(numbers.getInt(at));
    }
}

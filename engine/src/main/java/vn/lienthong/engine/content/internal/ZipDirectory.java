package vn.lienthong.engine.content.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import vn.lienthong.engine.content.Flaw;

/**
 * Reads the central directory of a ZIP archive (APPNOTE 6.3.10), never more of it than the limits allow. The
 * directory is what decides: a reader that goes from front to back may see other files.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_SIZE = 20;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_SIZE = 56;
    private static final int HEADER = 0x02014b50;
    private static final int HEADER_SIZE = 46;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final int MAX_BYTES_PER_ENTRY = 1024;
    private static final int UTF_8_NAMES = 1 << 11;

    private final ByteSource bytes;
    private final long maxEntries;

    private ZipDirectory(ByteSource bytes, long maxEntries) {
        this.bytes = bytes;
        this.maxEntries = maxEntries;
    }

    /** In the order of their places in the archive. */
    static List<ZipPart> read(ByteSource bytes, long maxEntries) throws IOException {
        var directory = new ZipDirectory(bytes, maxEntries);
        var parts = directory.parts(directory.end());
        parts.sort(Comparator.comparingLong(ZipPart::at));
        return parts;
    }

    /** Where the directory stands: from the record at the end of the archive. */
    private record Place(long from, long size, long entries) {}

    private Place end() throws IOException {
        long from = Math.max(0, bytes.size() - END_SIZE - MAX_COMMENT);
        var tail = little(bytes.read(from, END_SIZE + MAX_COMMENT));
        for (int at = tail.capacity() - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END && at + END_SIZE + unsignedShort(tail, at + 20) == tail.capacity()) {
                return large(from + at, new Place(unsigned(tail, at + 16), unsigned(tail, at + 12),
                        unsignedShort(tail, at + 10)));
            }
        }
        throw new FlawException(Flaw.TRUNCATED);
    }

    /** Large archives keep the numbers that do not fit in a record before the last one. */
    private Place large(long end, Place small) throws IOException {
        var locator = little(bytes.read(end - LOCATOR_SIZE, LOCATOR_SIZE));
        if (locator.capacity() < LOCATOR_SIZE || locator.getInt(0) != LOCATOR) return small;
        var record = little(bytes.read(locator.getLong(8), END_64_SIZE));
        if (record.capacity() < END_64_SIZE || record.getInt(0) != END_64) throw new FlawException(Flaw.DAMAGED);
        return new Place(record.getLong(48), record.getLong(40), record.getLong(32));
    }

    private List<ZipPart> parts(Place place) throws IOException {
        if (place.entries() < 0 || place.entries() > maxEntries) throw new FlawException(Flaw.BOMB);
        if (place.size() > maxEntries * MAX_BYTES_PER_ENTRY) throw new FlawException(Flaw.BOMB);
        if (place.from() < 0 || place.size() < 0) throw new FlawException(Flaw.DAMAGED);
        var directory = little(bytes.read(place.from(), Math.toIntExact(place.size())));
        if (directory.capacity() < place.size()) throw new FlawException(Flaw.TRUNCATED);
        return parts(directory, place.entries());
    }

    private static List<ZipPart> parts(ByteBuffer directory, long entries) throws IOException {
        var parts = new ArrayList<ZipPart>();
        Set<String> names = new HashSet<>();
        int at = 0;
        for (long i = 0; i < entries; i++) {
            if (at + HEADER_SIZE > directory.capacity() || directory.getInt(at) != HEADER) damaged();
            int next = at + HEADER_SIZE + unsignedShort(directory, at + 28) + unsignedShort(directory, at + 30)
                    + unsignedShort(directory, at + 32);
            if (next > directory.capacity()) damaged();
            var part = part(directory, at);
            if (!names.add(part.name())) damaged();
            parts.add(part);
            at = next;
        }
        return parts;
    }

    private static ZipPart part(ByteBuffer directory, int at) throws IOException {
        int flags = unsignedShort(directory, at + 8);
        int nameLength = unsignedShort(directory, at + 28);
        var extra = directory.slice(at + HEADER_SIZE + nameLength, unsignedShort(directory, at + 30))
                .order(ByteOrder.LITTLE_ENDIAN);
        var large = new LargeNumbers(extra);
        long size = large.orNext(unsigned(directory, at + 24));
        long packed = large.orNext(unsigned(directory, at + 20));
        long offset = large.orNext(unsigned(directory, at + 42));
        if (size < 0 || packed < 0 || offset < 0) damaged();
        return new ZipPart(name(directory, at + HEADER_SIZE, nameLength, flags), flags,
                unsignedShort(directory, at + 10), unsigned(directory, at + 16), packed, size, offset);
    }

    static String name(ByteBuffer from, int at, int length, int flags) {
        var name = new byte[length];
        from.get(at, name);
        return new String(name, (flags & UTF_8_NAMES) != 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    private static void damaged() throws FlawException {
        throw new FlawException(Flaw.DAMAGED);
    }

    static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static int unsignedShort(ByteBuffer from, int at) {
        return Short.toUnsignedInt(from.getShort(at));
    }

    static long unsigned(ByteBuffer from, int at) {
        return Integer.toUnsignedLong(from.getInt(at));
    }

    /** Numbers over four bytes stand in an extra field, in the order of the places they are missing from. */
    private static final class LargeNumbers {
        private static final int KIND = 1;
        private static final long MISSING = 0xFFFFFFFFL;

        private final ByteBuffer extra;
        private int at;
        private int end;

        LargeNumbers(ByteBuffer extra) {
            this.extra = extra;
            for (int field = 0; field + 4 <= extra.capacity(); field += 4 + unsignedShort(extra, field + 2)) {
                if (unsignedShort(extra, field) != KIND) continue;
                at = field + 4;
                end = Math.min(extra.capacity(), at + unsignedShort(extra, field + 2));
            }
        }

        long orNext(long small) throws FlawException {
            if (small != MISSING) return small;
            if (at + 8 > end) throw new FlawException(Flaw.DAMAGED);
            at += 8;
            return extra.getLong(at - 8);
        }
    }
}

package vn.lienthong.engine.content.internal;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

import vn.lienthong.engine.content.Flaw;
import vn.lienthong.engine.content.InspectionLimits;

/** Unpacks every part of a ZIP archive once, into nothing, within a budget; finds out which office format it is. */
final class ZipInspection {
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;

    private final ByteSource bytes;
    private final InspectionLimits limits;
    private final Inspected found;
    private final UnpackBudget budget;
    private final OfficeParts office;

    ZipInspection(ByteSource bytes, InspectionLimits limits, Inspected found) {
        this.bytes = bytes;
        this.limits = limits;
        this.found = found;
        this.budget = new UnpackBudget(limits, bytes.size());
        this.office = new OfficeParts(found);
    }

    void inspect() throws IOException {
        var parts = ZipDirectory.read(bytes, limits.entries());
        for (var part : parts) judge(part);
        checkOverlaps(parts);
        try (var in = new BufferedInputStream(bytes.open(0, bytes.size()))) {
            unpackAll(parts, in);
        } catch (ZipException _) {
            found.add(Flaw.DAMAGED);
        } catch (EOFException _) {
            found.add(Flaw.TRUNCATED);
        } finally {
            office.conclude();
        }
    }

    private void judge(ZipPart part) throws IOException {
        budget.spendEntry();
        found.addInner(part.name());
        if (ZipPart.isUnsafe(part.name())) found.add(Flaw.UNSAFE_PATHS);
        if (ZipPart.isProgram(part.name())) found.add(Flaw.MACROS);
        if (part.isEncrypted()) found.add(Flaw.ENCRYPTED);
    }

    /** Parts that share bytes unpack the same kernel again and again. */
    private static void checkOverlaps(List<ZipPart> parts) throws FlawException {
        long end = 0;
        for (var part : parts) {
            if (part.at() < end) throw new FlawException(Flaw.BOMB);
            end = part.at() + LOCAL_SIZE + part.packed();
        }
    }

    private void unpackAll(List<ZipPart> parts, InputStream in) throws IOException {
        long position = 0;
        for (var part : parts) {
            if (part.at() < position) throw new FlawException(Flaw.BOMB);
            in.skipNBytes(part.at() - position);
            position = part.at() + readLocalHeader(part, in);
            var packed = new BoundedStream(in, part.packed());
            if (!part.isEncrypted()) unpack(part, packed);
            packed.transferTo(OutputStream.nullOutputStream());
            position += part.packed();
        }
    }

    /** @return its length with the name and the extra fields */
    private long readLocalHeader(ZipPart part, InputStream in) throws IOException {
        var header = ZipDirectory.little(in.readNBytes(LOCAL_SIZE));
        if (header.capacity() < LOCAL_SIZE) throw new EOFException();
        if (header.getInt(0) != LOCAL) throw new FlawException(Flaw.DAMAGED);
        int nameLength = ZipDirectory.unsignedShort(header, 26);
        var name = ZipDirectory.little(in.readNBytes(nameLength));
        if (name.capacity() < nameLength) throw new EOFException();
        if (!part.name().equals(ZipDirectory.name(name, 0, nameLength, part.flags()))) {
            throw new FlawException(Flaw.DAMAGED);
        }
        int extra = ZipDirectory.unsignedShort(header, 28);
        in.skipNBytes(extra);
        return LOCAL_SIZE + (long) nameLength + extra;
    }

    private void unpack(ZipPart part, InputStream packed) throws IOException {
        switch (part.method()) {
            case ZipPart.STORED -> look(part, packed);
            case ZipPart.DEFLATED -> inflate(part, packed);
            default -> found.add(Flaw.DAMAGED); // other methods are for archivers; no office program writes them
        }
    }

    private void inflate(ZipPart part, InputStream packed) throws IOException {
        try (var inflater = new Inflater(true)) {
            look(part, new InflaterInputStream(packed, inflater, 8192));
        }
    }

    private void look(ZipPart part, InputStream plain) throws IOException {
        var checked = new CheckedInputStream(plain, new CRC32());
        var counted = new CountedStream(budget.metered(checked));
        var rest = office.look(part, counted);
        new NestedArchives(budget, found).look(rest, 1);
        rest.transferTo(OutputStream.nullOutputStream());
        if (counted.count() != part.size()) throw new FlawException(Flaw.BOMB);
        if (checked.getChecksum().getValue() != part.crc()) throw new FlawException(Flaw.DAMAGED);
    }
}

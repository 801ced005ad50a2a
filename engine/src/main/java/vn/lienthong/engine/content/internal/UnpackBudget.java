package vn.lienthong.engine.content.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import vn.lienthong.engine.content.Flaw;
import vn.lienthong.engine.content.InspectionLimits;

/** Counts what comes out of an archive and stops it when it is too much for what went in. */
final class UnpackBudget {
    private final InspectionLimits limits;
    private final long packed;
    private long unpacked;
    private long entries;

    /** @param packed size of the whole archive, in bytes */
    UnpackBudget(InspectionLimits limits, long packed) {
        this.limits = limits;
        this.packed = packed;
    }

    void spend(long bytes) throws FlawException {
        unpacked += bytes;
        if (unpacked > limits.unpackedBytes()) throw new FlawException(Flaw.BOMB);
        if (unpacked > limits.ratioFromBytes() && unpacked / Math.max(1, packed) >= limits.ratio()) {
            throw new FlawException(Flaw.BOMB);
        }
    }

    void spendEntry() throws FlawException {
        if (++entries > limits.entries()) throw new FlawException(Flaw.BOMB);
    }

    void checkDepth(int depth) throws FlawException {
        if (depth > limits.nesting()) throw new FlawException(Flaw.BOMB);
    }

    InputStream metered(InputStream in) {
        return new Metered(in);
    }

    private final class Metered extends FilterInputStream {
        Metered(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) spend(1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) spend(read);
            return read;
        }
    }
}

package vn.lienthong.engine.content;

import java.io.InputStream;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.FaultException;

/**
 * Where bytes lie under their SHA-256. Both ways are streams: heap use does not depend on the size. What is stored is
 * never rewritten. It knows neither names nor rights: readers come through {@link ReadContent}.
 *
 * <p>Every method throws {@link FaultException} when the store cannot do its work (full, not reachable, bytes gone).
 */
public interface ContentStore {
    /**
     * Stores what the stream gives, up to its end, and computes the digest while reading. When this returns, the bytes
     * survive a power cut. The caller closes the stream. Nothing is left behind by a failure; the fault's origin is
     * {@code SENDER} when the stream broke, {@code OURS} when the store did.
     */
    StoredContent put(InputStream bytes);

    /** All bytes. The caller closes the stream. */
    InputStream open(ContentId id);

    /**
     * A part of the bytes; it ends early where the content ends. The caller closes the stream.
     *
     * @param from   first byte, counted from 0
     * @param length in bytes
     */
    InputStream open(ContentId id, long from, long length);

    /** In bytes. */
    long size(ContentId id);

    boolean exists(ContentId id);

    /** Reads everything and compares it with the digest. */
    Condition verify(ContentId id);

    /** Which installation has claimed it; null for nobody, or when it is not there at all: a folder that is not mounted. */
    @Nullable
    String owner();

    /** Says for all times whose it is; an owner that it has stays. */
    void claim(String owner);

    /** What verification found. */
    enum Condition {
        INTACT, CORRUPT, MISSING
    }
}

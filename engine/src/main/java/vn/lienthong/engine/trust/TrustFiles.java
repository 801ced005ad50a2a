package vn.lienthong.engine.trust;

import java.util.List;
import java.util.Optional;

import vn.lienthong.engine.shared.Outcome;

/** Reads and writes trust files; the adapter knows certificates. */
public interface TrustFiles {
    /** Size of all files together that is looked at, in bytes. */
    int LARGEST = 64 * 1024;

    /** All files together are one trust file; hostile ones are refused with a {@link TrustRefusal}. */
    Outcome<TrustFile> read(List<byte[]> files);

    /** What was kept of a file that was read once; its certificates may have expired since. */
    TrustFile kept(String text);

    /** Fingerprints of roots that this installation trusts by its own set-up. */
    List<String> builtIn();

    /** This installation's own, for others; empty where its certificates come from an authority outside. */
    Optional<TrustFile> own();
}

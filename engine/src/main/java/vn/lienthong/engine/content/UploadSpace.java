package vn.lienthong.engine.content;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/** Room for files that are still on their way. */
public interface UploadSpace {
    /** The file of an upload, for one at a time, also across processes; empty when another has it. */
    Optional<Desk> take(UUID upload);

    /** One upload's file, held until it is closed. Every method throws a fault when the disk does not do its work. */
    interface Desk extends AutoCloseable {
        /** Bytes in the file; those after the last {@code force} may be lost in a power cut. */
        long length();

        /** Cuts off what lies behind. */
        void cut(long length);

        void write(byte[] bytes, int count);

        /** When it returns, everything written survives a power cut. */
        void force();

        /** Everything, from the start. The caller closes it before the desk. */
        InputStream open();

        /** Takes the file away. */
        void clear();

        @Override
        void close();
    }
}

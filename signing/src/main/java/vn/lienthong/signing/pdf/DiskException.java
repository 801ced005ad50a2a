package vn.lienthong.signing.pdf;

import java.io.IOException;

/** Our own disk failed while a new file was written: a fault of ours, never a refusal of the file that was read. */
final class DiskException extends IOException {

    private static final long serialVersionUID = 1L;

    DiskException(IOException cause) {
        super("cannot write a new file: " + cause.getMessage(), cause);
    }
}

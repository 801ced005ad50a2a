package vn.lienthong.webapp.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command of an operator says what it does: on lines of its own, which no log mixes with.
 *
 * @param trouble why it could not
 */
public record Console(PrintWriter out, PrintWriter trouble) {
    public static Console on(OutputStream out, OutputStream trouble) {
        return new Console(lines(out), lines(trouble));
    }

    static Console ofThisProcess() {
        return on(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    }

    private static PrintWriter lines(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}

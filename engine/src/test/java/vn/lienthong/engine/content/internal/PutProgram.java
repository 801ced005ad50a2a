package vn.lienthong.engine.content.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;

import vn.lienthong.engine.shared.FaultException;

/** Puts a file of a given size into a folder store, reads it back and says how it went. */
final class PutProgram {
    private PutProgram() {}

    public static void main(String[] arguments) throws IOException {
        long size = Long.parseLong(arguments[1]);
        var out = new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true);
        try {
            var store = new FolderContentStore(Path.of(arguments[0]), Clock.systemUTC());
            var stored = store.put(new EndlessFile(size));
            long read;
            try (var in = store.open(stored.id())) {
                read = in.transferTo(OutputStream.nullOutputStream());
            }
            out.println("put " + stored.size() + " read " + read + " " + store.verify(stored.id()));
        } catch (FaultException e) {
            out.println("fault " + e.origin() + " " + e.getMessage());
        }
    }
}

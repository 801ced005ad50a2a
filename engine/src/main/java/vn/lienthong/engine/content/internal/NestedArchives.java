package vn.lienthong.engine.content.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import vn.lienthong.engine.content.Flaw;

/** Looks for archives within archives: an embedded workbook is one, and so is a bomb in a bomb. */
final class NestedArchives {
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final UnpackBudget budget;
    private final Inspected found;

    NestedArchives(UnpackBudget budget, Inspected found) {
        this.budget = budget;
        this.found = found;
    }

    /** Reads a part as far as it is an archive; what follows stays in the stream. */
    void look(InputStream part, int depth) throws IOException {
        var again = new PushbackInputStream(part, ZIP.length);
        var head = again.readNBytes(ZIP.length);
        again.unread(head);
        if (!Arrays.equals(head, ZIP)) return;
        budget.checkDepth(depth + 1);
        try {
            walk(new ZipInputStream(again), depth + 1);
        } catch (ZipException | EOFException | IllegalArgumentException | UncheckedIOException _) {
            found.add(Flaw.DAMAGED);
        }
    }

    private void walk(ZipInputStream archive, int depth) throws IOException {
        for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            budget.spendEntry();
            found.addInner(entry.getName());
            if (ZipPart.isUnsafe(entry.getName())) found.add(Flaw.UNSAFE_PATHS);
            if (ZipPart.isProgram(entry.getName())) found.add(Flaw.MACROS);
            var inner = budget.metered(archive);
            look(inner, depth);
            inner.transferTo(OutputStream.nullOutputStream());
        }
    }
}

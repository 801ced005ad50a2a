package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Checks that a file is complete and that its cross references point to what they name. A revision appended to
 * anything else would rest on the repair that one particular reader makes.
 */
final class CrossReferences {

    private static final int HEADER_BYTES = 8;

    private static final int TAIL_BYTES = 2048;

    /** {@code 12 0 obj} needs at most 10 + 1 + 5 + 4 characters, with generous white space. */
    private static final int OBJECT_HEADER_BYTES = 40;

    private static final Pattern END = Pattern.compile("startxref\\s+(\\d{1,18})\\s+%%EOF");

    private CrossReferences() {}

    /** Header and end of the file, before anything is parsed. */
    static void checkFrame(Path file) throws IOException {
        try (var raw = new RandomAccessFile(file.toFile(), "r")) {
            if (!textAt(raw, 0, HEADER_BYTES).startsWith("%PDF-")) throw new RefusedException(headerReason(raw));
            var tail = textAt(raw, Math.max(0, raw.length() - TAIL_BYTES), TAIL_BYTES);
            if (!END.matcher(tail).find()) throw new RefusedException(PdfRefusal.TRUNCATED);
        }
    }

    private static PdfRefusal headerReason(RandomAccessFile raw) throws IOException {
        // bytes before the header shift every offset: readers disagree on what such a file says
        return textAt(raw, 0, 1024).contains("%PDF-") ? PdfRefusal.DAMAGED : PdfRefusal.NOT_A_PDF;
    }

    /** Every entry of a strictly opened document leads to the object it names. */
    static void checkEntries(Path file, PDDocument document) throws IOException {
        try (var raw = new RandomAccessFile(file.toFile(), "r")) {
            for (var entry : document.getDocument().getXrefTable().entrySet()) {
                // negative values name an object stream, not a position
                if (entry.getValue() > 0) checkEntry(raw, entry.getKey(), entry.getValue());
            }
        }
    }

    private static void checkEntry(RandomAccessFile raw, COSObjectKey key, long offset) throws IOException {
        var words = textAt(raw, offset, OBJECT_HEADER_BYTES).strip().split("\\s+", 4);
        var sound = words.length >= 3 && words[0].equals(Long.toString(key.getNumber()))
                && words[1].equals(Integer.toString(key.getGeneration())) && words[2].startsWith("obj");
        if (!sound) throw new RefusedException(PdfRefusal.DAMAGED);
    }

    private static String textAt(RandomAccessFile raw, long offset, int length) throws IOException {
        if (offset >= raw.length()) return "";
        var bytes = new byte[(int) Math.min(length, raw.length() - offset)];
        raw.seek(offset);
        raw.readFully(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

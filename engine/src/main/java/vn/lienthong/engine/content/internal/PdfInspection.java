package vn.lienthong.engine.content.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import vn.lienthong.engine.content.Flaw;

/**
 * Looks at the frame of a PDF file (ISO 32000-2, 7.5): header, end, and the chain of cross-reference sections with
 * their trailers. Nothing is unpacked.
 */
final class PdfInspection {
    private static final int HEAD = 1024;
    private static final int TAIL = 2048;
    private static final int MAX_REVISIONS = 1000;
    private static final int MAX_TABLE = 64 << 20;
    private static final Pattern END = Pattern.compile("startxref\\s+(\\d{1,18})\\s+%%EOF");
    private static final Pattern STREAM = Pattern.compile("\\s*\\d{1,10}\\s+\\d{1,5}\\s+obj\\s*");
    private static final Pattern TABLE = Pattern.compile("\\s*xref\\s");
    private static final byte[] TRAILER = "trailer".getBytes(StandardCharsets.US_ASCII);

    private final ByteSource bytes;
    private final Inspected found;
    private final long origin;

    private PdfInspection(ByteSource bytes, Inspected found, long origin) {
        this.bytes = bytes;
        this.found = found;
        this.origin = origin;
    }

    static void inspect(ByteSource bytes, Inspected found) throws IOException {
        long origin = Math.max(0, text(bytes, 0, HEAD).indexOf("%PDF-"));
        new PdfInspection(bytes, found, origin).followRevisions();
    }

    private void followRevisions() throws IOException {
        Set<Long> seen = new HashSet<>();
        long at = lastSection();
        while (at > 0) {
            if (!seen.add(at) || seen.size() > MAX_REVISIONS) throw new FlawException(Flaw.DAMAGED);
            var trailer = trailer(origin + at);
            if (trailer.has("Encrypt")) throw new FlawException(Flaw.ENCRYPTED);
            at = trailer.number("Prev");
        }
    }

    private long lastSection() throws IOException {
        var end = END.matcher(text(bytes, Math.max(0, bytes.size() - TAIL), TAIL));
        long at = -1;
        while (end.find())
            at = Long.parseLong(end.group(1));
        if (at < 0 || origin + at >= bytes.size()) throw new FlawException(Flaw.TRUNCATED);
        if (at == 0) throw new FlawException(Flaw.DAMAGED);
        return at;
    }

    private PdfDictionary trailer(long section) throws IOException {
        var start = text(bytes, section, 64);
        if (TABLE.matcher(start).lookingAt()) return dictionary(afterTable(section));
        var stream = STREAM.matcher(start);
        if (stream.lookingAt()) return dictionary(section + stream.end());
        throw new FlawException(Flaw.DAMAGED);
    }

    private PdfDictionary dictionary(long at) throws IOException {
        var dictionary = PdfDictionary.parse(bytes.read(at, PdfDictionary.MAX_BYTES));
        if (dictionary.isBroken()) found.add(Flaw.DAMAGED);
        return dictionary;
    }

    private long afterTable(long section) throws IOException {
        var hit = new boolean[1];
        try (var in = new CountedStream(new BufferedInputStream(bytes.open(section, MAX_TABLE)))) {
            var search = new ByteSearch(in);
            search.lookFor(TRAILER, () -> hit[0] = true);
            while (!hit[0]) {
                if (search.read() < 0) throw new FlawException(Flaw.DAMAGED);
            }
            return section + in.count();
        }
    }

    private static String text(ByteSource bytes, long from, int length) throws IOException {
        return new String(bytes.read(from, length), StandardCharsets.ISO_8859_1);
    }
}

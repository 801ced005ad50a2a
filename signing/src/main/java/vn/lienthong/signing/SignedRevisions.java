package vn.lienthong.signing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * The structure of a signed document and our own judgement of it, before and beside that of the library: byte ranges,
 * order of the revisions, what changed after each signature.
 *
 * @param fields   signed fields in the order of their revisions, document time-stamps included
 * @param findings per field, what speaks against its signature
 * @param encrypted whether nothing could be looked at because the document wants a password
 */
record SignedRevisions(List<SignedField> fields, Map<String, List<Reason>> findings, long size, boolean encrypted) {

    private static final int MOST_SIGNATURES = 100;
    private static final int LARGEST_ROOM = 4 * 1024 * 1024;

    static SignedRevisions read(Path pdf) throws IOException {
        var size = Files.size(pdf);
        try (var document = PdfFiles.open(pdf)) {
            if (document.isEncrypted()) return new SignedRevisions(List.of(), Map.of(), size, true);
            var fields = new ArrayList<SignedField>();
            for (var field : document.getSignatureFields()) SignedField.of(field).ifPresent(fields::add);
            if (fields.size() > MOST_SIGNATURES) throw new IOException("More than " + MOST_SIGNATURES + " signatures");
            var findings = byteRanges(pdf, size, fields);
            fields.sort(Comparator.comparingLong(field -> field.range().isEmpty() ? -1 : field.end()));
            if (findings.isEmpty()) changes(pdf, size, document, fields, findings);
            return new SignedRevisions(List.copyOf(fields), findings, size, false);
        } catch (InvalidPasswordException _) {
            return new SignedRevisions(List.of(), Map.of(), size, true);
        }
    }

    private static Map<String, List<Reason>> byteRanges(Path pdf, long size, List<SignedField> fields)
            throws IOException {
        var findings = new LinkedHashMap<String, List<Reason>>();
        try (var file = new RandomAccessFile(pdf.toFile(), "r")) {
            for (var field : fields) {
                if (!isWhole(file, size, field) || crosses(field, fields)) {
                    findings.put(field.name(), List.of(Reason.of(ReasonCode.BYTE_RANGE_BROKEN, field.name())));
                }
            }
        }
        return findings;
    }

    private static boolean isWhole(RandomAccessFile file, long size, SignedField field) throws IOException {
        if (field.range().isEmpty() || field.range().getFirst() != 0 || field.range().stream().anyMatch(n -> n < 0)) {
            return false;
        }
        var length = field.roomEnd() - field.roomStart();
        if (length < 2 || length > LARGEST_ROOM || field.end() > size) return false;
        var room = new byte[(int) length];
        file.seek(field.roomStart());
        file.readFully(room);
        if (room[0] != '<' || room[room.length - 1] != '>') return false;
        for (int i = 1; i < room.length - 1; i++) {
            if (Character.digit(room[i], 16) < 0) return false;
        }
        return true;
    }

    /** Revisions follow one another; a room inside another signature's revision that is not its own is a trick. */
    @SuppressWarnings("ReferenceEquality") // itself, not one that says the same
    private static boolean crosses(SignedField field, List<SignedField> fields) {
        return fields.stream()
                .filter(other -> other != field && !other.range().isEmpty() && !field.range().isEmpty())
                .anyMatch(other -> !(other.end() <= field.roomStart() || field.end() <= other.roomStart()));
    }

    private static void changes(Path pdf, long size, PDDocument document, List<SignedField> fields,
            Map<String, List<Reason>> findings) throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            var isLast = fields.subList(i + 1, fields.size()).stream().allMatch(SignedField::isTimestamp);
            if (field.end() == size) continue;
            try (var revision = revision(pdf, field.end())) {
                var reasons = PermittedChanges.judge(field, isLast, RevisionComparison.compare(revision, document));
                // names need not be unique: none of the reasons may push out another
                if (!reasons.isEmpty()) findings.merge(field.name(), reasons, SignedRevisions::both);
            }
        }
    }

    /** Time-stamps over the document that no signature follows. */
    List<SignedField> closingStamps() {
        var last = fields.size();
        while (last > 0 && fields.get(last - 1).isTimestamp())
            last--;
        return fields.subList(last, fields.size());
    }

    private static List<Reason> both(List<Reason> some, List<Reason> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static PDDocument revision(Path pdf, long end) throws IOException {
        return Loader.loadPDF(new RevisionBytes(pdf, end), MemoryUsageSetting.setupTempFileOnly().streamCache);
    }
}

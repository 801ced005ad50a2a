package vn.lienthong.engine.content.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import vn.lienthong.engine.content.ContentType;
import vn.lienthong.engine.content.Flaw;

/**
 * Recognises office formats by the parts that say what they are: OOXML by its list of content types (ECMA-376, part
 * 2), OpenDocument by its {@code mimetype} (ISO/IEC 26300, part 3). Finds what runs programs or fetches them.
 */
final class OfficeParts {
    private static final int MAX_DECLARATION = 1 << 20;
    private static final String ODF_SCRIPT_CALL = "vnd.sun.star.script:";
    private static final Pattern ODF = Pattern.compile("application/vnd\\.oasis\\.opendocument\\.[a-z-]+");
    /** With a letter of a drive, or below the folder of the document. */
    private static final Pattern ON_THE_MACHINE = Pattern.compile("(file:/*)?[a-z]:/.*|(file:(///|/)?|/)?(?!/)[^:]*");

    private final Inspected found;
    private final Set<String> ooxml = new HashSet<>();
    private String odf = "";

    OfficeParts(Inspected found) {
        this.found = found;
    }

    /** Reads what it needs of the part and gives the rest to go on with. */
    InputStream look(ZipPart part, InputStream in) throws IOException {
        switch (part.name()) {
            case "[Content_Types].xml" -> PartXml.read(new ByteArrayInputStream(declaration(in)), this::addType);
            case "mimetype" -> odf = new String(declaration(in), StandardCharsets.US_ASCII).strip();
            case "META-INF/manifest.xml" -> PartXml.read(in, this::checkEntry);
            default -> look(part.name(), in);
        }
        return in;
    }

    private static byte[] declaration(InputStream in) throws IOException {
        var bytes = in.readNBytes(MAX_DECLARATION + 1);
        if (bytes.length > MAX_DECLARATION) throw new FlawException(Flaw.BOMB);
        return bytes;
    }

    private void look(String name, InputStream in) throws IOException {
        if (name.endsWith(".rels")) PartXml.read(in, this::checkRelationship);
        if (name.endsWith("content.xml") || name.endsWith("styles.xml")) readContent(in);
    }

    /** That of an encrypted document is no XML; its list of parts, which comes last, tells. */
    private void readContent(InputStream in) throws IOException {
        try {
            PartXml.read(in, this::checkCalls);
        } catch (FlawException e) {
            if (e.flaw() != Flaw.DAMAGED) throw e;
            found.add(Flaw.DAMAGED);
        }
    }

    private void addType(PartXml element) {
        var type = element.value("ContentType");
        if (!type.isEmpty()) ooxml.add(type.toLowerCase(Locale.ROOT));
    }

    /** A template from elsewhere brings its macros along. */
    private void checkRelationship(PartXml element) {
        if (!element.isCalled("Relationship") || !element.value("Type").endsWith("/attachedTemplate")) return;
        if (!element.value("TargetMode").equals("External")) return;
        var target = element.value("Target").strip().toLowerCase(Locale.ROOT).replace('\\', '/');
        if (!ON_THE_MACHINE.matcher(target).matches()) found.add(Flaw.MACROS);
    }

    private void checkEntry(PartXml element) {
        if (element.isCalled("encryption-data")) found.add(Flaw.ENCRYPTED);
    }

    private void checkCalls(PartXml element) {
        if (element.values().anyMatch(value -> value.contains(ODF_SCRIPT_CALL))) found.add(Flaw.MACROS);
    }

    /** Says what the whole is, once all parts were seen. */
    void conclude() {
        if (ooxml.stream().anyMatch(type -> type.contains("macroenabled") || type.contains("vbaproject"))) {
            found.add(Flaw.MACROS);
        }
        if (!ooxml.isEmpty() && !odf.isEmpty()) found.add(Flaw.DAMAGED);
        if (isMain("wordprocessingml.document.main+xml")) found.is(ContentType.DOCX.mediaType());
        else if (isMain("spreadsheetml.sheet.main+xml")) found.is(ContentType.XLSX.mediaType());
        else if (ODF.matcher(odf).matches()) found.is(odf);
    }

    private boolean isMain(String ending) {
        return ooxml.contains("application/vnd.openxmlformats-officedocument." + ending);
    }
}

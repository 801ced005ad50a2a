package vn.lienthong.engine.content.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import vn.lienthong.engine.content.ContentType;
import vn.lienthong.engine.content.Flaw;

/**
 * Recognises office formats by the parts that say what they are: OOXML by its list of content types (ECMA-376, part
 * 2), OpenDocument by its {@code mimetype} (ISO/IEC 26300, part 3).
 */
final class OfficeParts {
    private static final int MAX_DECLARATION = 1 << 20;
    private static final byte[] ODF_SCRIPT_CALL = "vnd.sun.star.script:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ODF_ENCRYPTION = "encryption-data".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TEMPLATE = "/attachedTemplate\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FROM_THE_NET = "Target=\"http".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FROM_A_SHARE = "Target=\"\\\\".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern ODF = Pattern.compile("application/vnd\\.oasis\\.opendocument\\.[a-z-]+");

    private final Inspected found;
    private final Set<String> ooxml = new HashSet<>();
    private String odf = "";
    private boolean hasTemplate;
    private boolean reachesOut;

    OfficeParts(Inspected found) {
        this.found = found;
    }

    /** Reads what it needs of the part and gives the rest to go on with. */
    InputStream look(ZipPart part, InputStream in) throws IOException {
        if (part.name().equals("[Content_Types].xml")) readContentTypes(declaration(in));
        else if (part.name().equals("mimetype")) odf = new String(declaration(in), StandardCharsets.US_ASCII).strip();
        return search(part.name(), in);
    }

    private InputStream search(String name, InputStream in) {
        var search = new ByteSearch(in);
        if (name.equals("META-INF/manifest.xml")) search.lookFor(ODF_ENCRYPTION, () -> found.add(Flaw.ENCRYPTED));
        else if (name.endsWith("content.xml") || name.endsWith("styles.xml")) {
            search.lookFor(ODF_SCRIPT_CALL, () -> found.add(Flaw.MACROS));
        } else if (name.endsWith(".rels")) {
            search.lookFor(TEMPLATE, () -> hasTemplate = true);
            search.lookFor(FROM_THE_NET, () -> reachesOut |= name.endsWith("settings.xml.rels"));
            search.lookFor(FROM_A_SHARE, () -> reachesOut |= name.endsWith("settings.xml.rels"));
        }
        return search;
    }

    private static byte[] declaration(InputStream in) throws IOException {
        var bytes = in.readNBytes(MAX_DECLARATION + 1);
        if (bytes.length > MAX_DECLARATION) throw new FlawException(Flaw.BOMB);
        return bytes;
    }

    private void readContentTypes(byte[] xml) throws IOException {
        try {
            var reader = XmlInspection.readers().createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) throw new FlawException(Flaw.DOCTYPE);
                if (event != XMLStreamConstants.START_ELEMENT) continue;
                var type = reader.getAttributeValue(null, "ContentType");
                if (type != null) ooxml.add(type.toLowerCase(Locale.ROOT));
            }
        } catch (XMLStreamException _) {
            throw new FlawException(Flaw.DAMAGED);
        }
    }

    /** Says what the whole is, once all parts were seen. */
    void conclude() {
        if (ooxml.stream().anyMatch(type -> type.contains("macroenabled") || type.contains("vbaproject"))) {
            found.add(Flaw.MACROS);
        }
        if (hasTemplate && reachesOut) found.add(Flaw.MACROS);
        if (!ooxml.isEmpty() && !odf.isEmpty()) found.add(Flaw.DAMAGED);
        if (isMain("wordprocessingml.document.main+xml")) found.is(ContentType.DOCX.mediaType());
        else if (isMain("spreadsheetml.sheet.main+xml")) found.is(ContentType.XLSX.mediaType());
        else if (ODF.matcher(odf).matches()) found.is(odf);
    }

    private boolean isMain(String ending) {
        return ooxml.contains("application/vnd.openxmlformats-officedocument." + ending);
    }
}

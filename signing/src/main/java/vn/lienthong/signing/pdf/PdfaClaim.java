package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.pdfbox.pdmodel.PDDocument;

/** What the XMP metadata say about PDF/A. Read as text: a hostile packet then has no parser to attack. */
final class PdfaClaim {

    private static final int PACKET_BYTES = 1 << 18;

    private static final Pattern PART = Pattern.compile("pdfaid:part\\s*(?:=\\s*[\"']|>)\\s*(\\d)");

    private static final Pattern LEVEL = Pattern.compile("pdfaid:conformance\\s*(?:=\\s*[\"']|>)\\s*([A-Za-z])");

    private PdfaClaim() {}

    static String of(PDDocument document) throws IOException {
        var metadata = document.getDocumentCatalog().getMetadata();
        if (metadata == null) return "";
        try (var packet = metadata.exportXMPMetadata()) {
            var text = new String(packet.readNBytes(PACKET_BYTES), StandardCharsets.UTF_8);
            var part = PART.matcher(text);
            if (!part.find()) return "";
            var level = LEVEL.matcher(text);
            return part.group(1) + (level.find() ? level.group(1).toUpperCase(Locale.ROOT) : "");
        }
    }
}

package vn.lienthong.engine.content;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small, proper files of each kind. */
public final class SampleFiles {
    public static final String ODT_TYPE = "application/vnd.oasis.opendocument.text";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private SampleFiles() {}

    public static byte[] pdf() {
        return pdf("");
    }

    /** @param trailer further entries of the trailer */
    public static byte[] pdf(String trailer) {
        var body = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                + "2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n";
        return ascii(body + """
                xref
                0 3
                0000000000 65535 f\s
                0000000009 00000 n\s
                0000000058 00000 n\s
                trailer
                << /Size 3 /Root 1 0 R /ID [<00> (a\\)b/Encrypt)] %s >>
                startxref
                %d
                %%%%EOF
                """.formatted(trailer, body.length()));
    }

    /** With a cross-reference stream, as current programs write it. */
    public static byte[] modernPdf(String entries) {
        var body = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n";
        return ascii(body + """
                7 0 obj
                << /Type /XRef /Size 8 /W [1 2 1] /Root 1 0 R /Length 4 %s >>
                stream
                0000
                endstream
                endobj
                startxref
                %d
                %%%%EOF
                """.formatted(entries, body.length()));
    }

    public static byte[] docx() {
        return zip(docxParts());
    }

    public static Map<String, byte[]> docxParts() {
        return ooxml(WORD, "word/document.xml");
    }

    public static byte[] xlsx() {
        return zip(ooxml(SHEET, "xl/workbook.xml"));
    }

    private static Map<String, byte[]> ooxml(String mainType, String mainPart) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes(mainType, mainPart));
        parts.put("_rels/.rels", ascii("<Relationships/>"));
        parts.put(mainPart, "<document>Công văn</document>".getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    public static byte[] contentTypes(String mainType, String mainPart) {
        return ascii("<?xml version=\"1.0\"?>"
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/" + mainPart + "\" ContentType=\"" + mainType + "\"/></Types>");
    }

    public static byte[] odt() {
        return zip(odtParts());
    }

    public static Map<String, byte[]> odtParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", ascii(ODT_TYPE));
        parts.put("content.xml", ascii("<office:document-content/>"));
        parts.put("META-INF/manifest.xml", ascii("<manifest:manifest/>"));
        return parts;
    }

    public static byte[] xml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><thu><so>12</so><noi>Hà Nội</noi></thu>"
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @param format {@code jpg}, {@code png} or {@code tif} */
    public static byte[] image(String format) {
        var image = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 120; x++) image.setRGB(x, x % 80, x * 7919);
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) throw new IllegalArgumentException(format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) store(entry, part.getValue());
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void store(ZipEntry entry, byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

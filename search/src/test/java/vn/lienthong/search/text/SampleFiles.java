package vn.lienthong.search.text;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

/** Files made by the tests themselves, byte by byte where need be. */
final class SampleFiles {
    /** Of a scan: a small page at 300 dots an inch. */
    static final int WIDTH = 1000;
    static final int HEIGHT = 600;

    private SampleFiles() {}

    /** A word-processor file with one paragraph. */
    static Path docx(Path file, String paragraph) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "[Content_Types].xml", """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                    </Types>""");
            entry(zip, "_rels/.rels", """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
                    </Relationships>""");
            entry(zip, "word/document.xml",
                    """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>"""
                            .formatted(paragraph));
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** A small archive of one text of many megabytes. */
    static Path zipBomb(Path file, int megabytes) throws IOException {
        var block = "trang giấy trắng ".repeat(65_536).getBytes(StandardCharsets.UTF_8);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry("text.txt"));
            for (var written = 0L; written < megabytes * 1_000_000L; written += block.length) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        return file;
    }

    /** A page as a scanner gives it: an image of large black letters. */
    static Path scannedImage(Path file, String... lines) throws IOException {
        Files.write(file, image(lines, "png"));
        return file;
    }

    static byte[] jpeg(String... lines) throws IOException {
        return image(lines, "jpg");
    }

    private static byte[] image(String[] lines, String format) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var page = image.createGraphics();
        page.setColor(Color.WHITE);
        page.fillRect(0, 0, image.getWidth(), image.getHeight());
        page.setColor(Color.BLACK);
        page.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        page.setFont(new Font(Font.SERIF, Font.PLAIN, 48));
        for (var i = 0; i < lines.length; i++) {
            page.drawString(lines[i], 40, 80 + 80 * i);
        }
        page.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** A PDF of one page that is nothing but an image. */
    static Path scannedPdf(Path file, String... lines) throws IOException {
        return signedScan(file, "", lines);
    }

    /** A PDF of one page that is an image, with the plain letters of a mark over it. */
    static Path signedScan(Path file, String mark, String... lines) throws IOException {
        var jpeg = image(lines, "jpg");
        var picture = "q 240 0 0 144 0 0 cm /Im Do Q BT /F 2 Tf 5 5 Td (" + mark + ") Tj ET";
        try (var out = Files.newOutputStream(file)) {
            write(out, "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                    + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                    + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 240 144]/Resources<</Font<</F 6 0 R>>/XObject<</Im 5 0 R>>>>/Contents 4 0 R>>endobj\n"
                    + "4 0 obj<</Length " + picture.length() + ">>stream\n" + picture + "\nendstream endobj\n"
                    + "5 0 obj<</Type/XObject/Subtype/Image/Width " + WIDTH + "/Height " + HEIGHT
                    + "/ColorSpace/DeviceRGB/BitsPerComponent 8"
                    + "/Filter/DCTDecode/Length " + jpeg.length + ">>stream\n");
            out.write(jpeg);
            write(out, "\nendstream endobj\n6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                    + "trailer<</Root 1 0 R/Size 7>>\n%%EOF\n");
        }
        return file;
    }

    /** A PDF of one page with a text layer, in plain letters. */
    static Path pdf(Path file, String text) throws IOException {
        var content = "BT /F 12 Tf 72 700 Td (" + text + ") Tj ET";
        Files.writeString(file, "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>endobj\n"
                + "4 0 obj<</Length " + content.length() + ">>stream\n" + content + "\nendstream endobj\n"
                + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                + "trailer<</Root 1 0 R/Size 6>>\n%%EOF\n", StandardCharsets.US_ASCII);
        return file;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}

package vn.lienthong.search.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A PDF of several pages, each of plain letters, an image, both or nothing. */
final class PdfSample {
    private final List<byte[]> objects = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();

    PdfSample() {
        objects.add(new byte[0]);
        objects.add(new byte[0]);
        objects.add(bytes("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"));
    }

    PdfSample blank() {
        return page("", "");
    }

    PdfSample text(String... lines) {
        return page(letters(lines), "");
    }

    /** A page with nothing but an image at 300 dots an inch, and lines over it. */
    PdfSample scan(byte[] jpeg, int width, int height, String... lines) throws IOException {
        var matrix = width * 72 / 300 + " 0 0 " + height * 72 / 300 + " 20 20 cm";
        return page("q " + matrix + " /Im Do Q " + letters(lines), image(jpeg, width, height));
    }

    /** Lines of text above a small drawn seal. */
    PdfSample sealed(byte[] jpeg, int side, String... lines) throws IOException {
        return page("q 100 0 0 100 300 200 cm /Im Do Q " + letters(lines), image(jpeg, side, side));
    }

    private static String letters(String... lines) {
        var content = new StringBuilder();
        for (var i = 0; i < lines.length; i++) {
            content.append("BT /F 10 Tf 40 ").append(800 - 14 * i).append(" Td (").append(lines[i]).append(") Tj ET ");
        }
        return content.toString();
    }

    private String image(byte[] jpeg, int width, int height) throws IOException {
        var object = new ByteArrayOutputStream();
        object.write(bytes("<</Type/XObject/Subtype/Image/Width " + width + "/Height " + height
                + "/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length " + jpeg.length + ">>stream\n"));
        object.write(jpeg);
        object.write(bytes("\nendstream"));
        return "/XObject<</Im " + add(object.toByteArray()) + " 0 R>>";
    }

    private PdfSample page(String content, String resources) {
        var stream = add(bytes("<</Length " + content.length() + ">>stream\n" + content + "\nendstream"));
        pages.add(add(bytes("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>" + resources
                + ">>/Contents " + stream + " 0 R>>")));
        return this;
    }

    private int add(byte[] object) {
        objects.add(object);
        return objects.size();
    }

    Path write(Path file) throws IOException {
        var kids = new StringBuilder();
        for (var page : pages) kids.append(page).append(" 0 R ");
        objects.set(0, bytes("<</Type/Catalog/Pages 2 0 R>>"));
        objects.set(1, bytes("<</Type/Pages/Kids[" + kids + "]/Count " + pages.size() + ">>"));
        try (var out = Files.newOutputStream(file)) {
            out.write(bytes("%PDF-1.4\n"));
            for (var i = 0; i < objects.size(); i++) {
                out.write(bytes((i + 1) + " 0 obj"));
                out.write(objects.get(i));
                out.write(bytes("endobj\n"));
            }
            out.write(bytes("trailer<</Root 1 0 R/Size " + (objects.size() + 1) + ">>\n%%EOF\n"));
        }
        return file;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

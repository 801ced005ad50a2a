package vn.lienthong.signing.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/** Measures a stream by decompressing it into nothing, up to a limit. */
final class StreamSize {

    /** Deflate cannot expand more than 1032 times, LZW 1365 times. */
    private static final long MOST_EXPANSION = 1400;

    private static final Set<COSName> EXPANDING = Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE, COSName.LZW_DECODE_ABBREVIATION, COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION, COSName.ASCII85_DECODE, COSName.ASCII85_DECODE_ABBREVIATION,
            COSName.ASCII_HEX_DECODE, COSName.ASCII_HEX_DECODE_ABBREVIATION);

    private StreamSize() {}

    static void check(COSStream stream, long maxBytes, long maxPicturePixels) throws IOException {
        var filters = filters(stream);
        checkFaxPicture(stream, filters, maxPicturePixels);
        checkPhotograph(stream, filters, maxPicturePixels);
        var expanding = filters.stream().takeWhile(EXPANDING::contains).toList();
        if (expanding.isEmpty()
                || (expanding.size() == 1 && stream.getLength() * MOST_EXPANSION < maxBytes)) {
            return;
        }
        try (InputStream raw = stream.createRawInputStream()) {
            decode(raw, expanding, stream, maxBytes);
        }
    }

    private static List<COSName> filters(COSStream stream) {
        return switch (stream.getFilters()) {
            case COSName name -> List.of(name);
            case COSArray array -> array.toList()
                    .stream()
                    .map(StreamSize::resolved)
                    .filter(COSName.class::isInstance)
                    .map(COSName.class::cast)
                    .toList();
            case null, default -> List.of();
        };
    }

    private static COSBase resolved(COSBase base) {
        return base instanceof COSObject reference && reference.getObject() != null
                ? reference.getObject()
                : base;
    }

    private static void decode(InputStream raw, List<COSName> filters, COSStream stream, long limit)
            throws IOException {
        var input = raw;
        for (int i = 0; i < filters.size(); i++) {
            var isLast = i == filters.size() - 1;
            var output = new Counting(isLast ? OutputStream.nullOutputStream() : new ByteArrayOutputStream(), limit);
            FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(input, output, stream, i);
            if (!isLast) input = new ByteArrayInputStream(((ByteArrayOutputStream) output.target).toByteArray());
        }
    }

    /** The fax decoder allocates what the parameters claim. */
    private static void checkFaxPicture(COSStream stream, List<COSName> filters, long maxPixels)
            throws RefusedException {
        var isFax = filters.contains(COSName.CCITTFAX_DECODE) || filters.contains(COSName.CCITTFAX_DECODE_ABBREVIATION);
        if (!isFax) return;
        var last = switch (stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP)) {
            case COSDictionary dictionary -> dictionary;
            case COSArray array when array.size() > 0 && array.getObject(array.size() - 1) instanceof COSDictionary d ->
                d;
            case null, default -> new COSDictionary();
        };
        var columns = Math.max(1728L, last.getInt(COSName.COLUMNS, 1728));
        var rows = Math.max(last.getInt(COSName.ROWS, 0), stream.getInt(COSName.HEIGHT, COSName.H, 0));
        if (columns * rows > maxPixels) throw new RefusedException(PdfRefusal.TOO_COMPLEX);
    }

    /** A JPEG decides its own measures, whatever the dictionary around it says. */
    private static void checkPhotograph(COSStream stream, List<COSName> filters, long maxPixels)
            throws IOException {
        if (filters.isEmpty() || !COSName.DCT_DECODE.equals(filters.getFirst())) return;
        try (InputStream raw = stream.createRawInputStream()) {
            var frame = JpegFrame.read(raw);
            if (frame.pixels() > maxPixels) throw new RefusedException(PdfRefusal.TOO_COMPLEX);
        }
    }

    private static final class Counting extends OutputStream {

        private final OutputStream target;

        private final long limit;

        private long count;

        Counting(OutputStream target, long limit) {
            this.target = target;
            this.limit = limit;
        }

        @Override
        public void write(int value) throws IOException {
            count(1);
            target.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count(length);
            target.write(bytes, offset, length);
        }

        private void count(int bytes) throws RefusedException {
            count += bytes;
            if (count > limit) throw new RefusedException(PdfRefusal.TOO_COMPLEX);
        }
    }
}

package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.nio.file.Path;

import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Opens PDF files by random access: memory use does not follow the size of the file. */
final class OpenPdf {

    private OpenPdf() {}

    /** Takes cross references as they are; for files that get another revision, which must build on sound ones. */
    static PDDocument strictly(Path file) throws IOException {
        return open(file, false);
    }

    /** Repairs in memory what can be repaired; for reading only. */
    static PDDocument forReading(Path file) throws IOException {
        return open(file, true);
    }

    private static PDDocument open(Path file, boolean lenient) throws IOException {
        var source = new RandomAccessReadBufferedFile(file);
        var opened = false;
        try {
            var document = new PDFParser(source, "", null, null, IOUtils.createTempFileOnlyStreamCache())
                    .parse(lenient);
            if (document.isEncrypted()) throw new RefusedException(PdfRefusal.ENCRYPTED);
            opened = true;
            return document;
        } finally {
            if (!opened) source.close();
        }
    }
}

package vn.lienthong.signing.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts we embed: free, with the metrics of Times New Roman and Arial, complete for Vietnamese. */
enum LiberationFont {

    /** Text of documents, fields and marks. */
    SERIF("LiberationSerif-Regular"),
    /** Names and headings on stamps. */
    SERIF_BOLD("LiberationSerif-Bold"),
    /** A name in place of a handwritten signature. */
    SERIF_ITALIC("LiberationSerif-Italic"),
    /** Lettering of seals. */
    SANS_BOLD("LiberationSans-Bold");

    private final String file;

    LiberationFont(String file) {
        this.file = file;
    }

    /** All letters, so that any text can follow in a later revision. */
    PDType0Font embedComplete(PDDocument document) throws IOException {
        try (var font = open()) {
            return PDType0Font.load(document, font, false);
        }
    }

    /** The letters used until the document is saved. */
    PDType0Font embedSubset(PDDocument document) throws IOException {
        try (var font = open()) {
            return PDType0Font.load(document, font, true);
        }
    }

    /** For drawing pictures, at the given size. */
    Font forPictures(float size) throws IOException {
        try (var font = open()) {
            return Font.createFont(Font.TRUETYPE_FONT, font).deriveFont(size);
        } catch (FontFormatException e) {
            throw new IOException("font file is broken: " + file, e);
        }
    }

    private InputStream open() throws IOException {
        var stream = LiberationFont.class.getResourceAsStream("/liberation/" + file + ".ttf");
        if (stream == null) throw new FileNotFoundException("font is not on the class path: " + file);
        return stream;
    }

    /**
     * Text fit for drawing: composed letters, no control characters.
     *
     * @throws RefusedException when the font has no picture for a letter
     */
    static String drawable(PDFont font, String text) throws IOException {
        var clean = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        var letters = clean.codePoints().iterator();
        while (letters.hasNext())
            requireLetter(font, letters.nextInt());
        return clean;
    }

    private static void requireLetter(PDFont font, int letter) throws IOException {
        try {
            font.encode(Character.toString(letter));
        } catch (IllegalArgumentException _) {
            // this is how PDFBox says that a glyph is missing
            throw new RefusedException(PdfRefusal.LETTER_NOT_IN_FONT, Map.of("letter", Character.toString(letter)));
        }
    }
}

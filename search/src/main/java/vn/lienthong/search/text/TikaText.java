package vn.lienthong.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import vn.lienthong.search.text.Extraction.Extracted;
import vn.lienthong.search.text.Extraction.NeedsOcr;
import vn.lienthong.search.text.Extraction.NotExtracted;
import vn.lienthong.search.text.Extraction.Reason;

/**
 * What the server found in a file and the files inside it.
 *
 * @param isImage whether some part is an image or made of page images
 * @param isRecognised whether the server's text recognition worked on some part, and had no complaint
 * @param faults the server's faults while reading, as it names them
 */
record TikaText(String text, boolean isImage, boolean isUnknown, boolean isRecognised, @Nullable Integer pages,
        PdfPages pdf, @Nullable String declaredLanguage, List<String> faults) {
    private static final String FAULT = "X-TIKA:EXCEPTION:";
    private static final String TESSERACT = "TesseractOCRParser";

    static TikaText of(JsonNode parts) {
        var text = new StringBuilder();
        var faults = new ArrayList<String>();
        var isImage = false;
        var isRecognised = false;
        for (var part : parts) {
            text.append(part.path("X-TIKA:content").asString("").strip()).append('\n');
            isImage |= isImage(part.path("Content-Type").asString(""));
            isRecognised |= isParsedBy(TESSERACT, part);
            addFaults(part, faults);
        }
        var file = parts.path(0);
        return new TikaText(VietnameseText.normalise(text.toString()).strip(), isImage, isUnknown(file),
                isRecognised && faults.stream().noneMatch(fault -> fault.contains(TESSERACT)),
                number(file.path("xmpTPg:NPages")), PdfPages.of(parts), language(file.path("dc:language")), faults);
    }

    Extraction judge(boolean isOcr) {
        if (!isOcr && needsOcr()) return new NeedsOcr(text, pages);
        if (letters() == 0) return new NotExtracted(reasonForNothing());
        return new Extracted(text, language(), pages, !faults.isEmpty(), isOcr);
    }

    boolean needsOcr() {
        if (!isImage || isEncrypted()) return false;
        return letters() < PdfPages.FEW_LETTERS || pdf.areMostlyBlank(pages) || !pdf.scans().isEmpty();
    }

    /** When recognition broke off, letters that lie in the file itself are not lost with the rest. */
    TikaText joinedTo(TikaText first, int mostCharacters) {
        if (faults.isEmpty() || first.letters() == 0) return this;
        var both = first.text + "\n" + text;
        return new TikaText(both.substring(0, Math.min(both.length(), mostCharacters)), isImage, isUnknown,
                isRecognised, pages, pdf, declaredLanguage, faults);
    }

    private Reason reasonForNothing() {
        if (isEncrypted()) return Reason.ENCRYPTED;
        if (isOfNoBytes()) return Reason.EMPTY;
        if (!faults.isEmpty()) return Reason.DAMAGED;
        return isUnknown ? Reason.UNSUPPORTED : Reason.EMPTY;
    }

    private boolean isEncrypted() {
        return faults.stream().anyMatch(fault -> fault.contains("EncryptedDocumentException"));
    }

    private boolean isOfNoBytes() {
        return faults.stream().anyMatch(fault -> fault.contains("ZeroByteFileException"));
    }

    private long letters() {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    /** Vietnamese shows itself by its marks; what a file declares is often the language of the office program. */
    private @Nullable String language() {
        var letters = text.codePoints().filter(Character::isLetter).count();
        var marked = text.codePoints().filter(letter -> letter > 0x7F && Character.isLetter(letter)).count();
        return marked * 8 > letters ? "vi" : declaredLanguage;
    }

    private static boolean isImage(String type) {
        return type.startsWith("application/pdf") || (type.startsWith("image/") && !type.startsWith("image/svg"));
    }

    private static void addFaults(JsonNode part, List<String> faults) {
        for (var property : part.properties()) {
            var name = property.getKey();
            if (name.startsWith(FAULT)) faults.add(name + " " + property.getValue().asString(""));
        }
    }

    private static boolean isUnknown(JsonNode file) {
        return file.path("X-TIKA:Parsed-By").toString().contains("EmptyParser");
    }

    private static boolean isParsedBy(String parser, JsonNode part) {
        return part.path("X-TIKA:Parsed-By").toString().contains(parser)
                || part.path("X-TIKA:Parsed-By-Full-Set").toString().contains(parser);
    }

    static @Nullable Integer number(JsonNode value) {
        var text = value.asString("");
        return text.matches("\\d{1,7}") ? Integer.valueOf(text) : null;
    }

    private static @Nullable String language(JsonNode declared) {
        var text = declared.asString("").toLowerCase(Locale.ROOT);
        return text.matches("[a-z]{2}([-_].{0,20})?") ? text.substring(0, 2) : null;
    }
}

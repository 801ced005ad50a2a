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
 * @param sparsePages pages of a PDF with next to no text, or, where it holds images of pages, with no more than the marks
 *                    put on a scan bring; null when not told
 * @param faults the server's faults while reading, as it names them
 */
record TikaText(String text, boolean isImage, boolean isUnknown, @Nullable Integer pages, @Nullable Integer sparsePages,
        @Nullable String declaredLanguage, List<String> faults) {
    private static final String FAULT = "X-TIKA:EXCEPTION:";
    /** Less than a stamp or a page number has: nothing that anybody wrote to be read. */
    private static final int FEW_LETTERS = 20;
    /** More than marks, number, date and stamps bring to a page; a page of text has four times as many. */
    private static final int LETTERS_OF_MARKS = 400;
    /** Of each side in pixels: no mark or emblem is as large, no legible scan of a page is smaller. */
    private static final int SIDE_OF_PAGE_IMAGE = 500;

    static TikaText of(JsonNode parts) {
        var text = new StringBuilder();
        var faults = new ArrayList<String>();
        var isImage = false;
        var hasPageImage = false;
        for (var part : parts) {
            text.append(part.path("X-TIKA:content").asString("").strip()).append('\n');
            isImage |= isImage(part.path("Content-Type").asString(""));
            hasPageImage |= isPageImage(part);
            addFaults(part, faults);
        }
        var file = parts.path(0);
        return new TikaText(VietnameseText.normalise(text.toString()).strip(), isImage, isUnknown(file),
                number(file.path("xmpTPg:NPages")),
                sparsePages(file.path("pdf:charsPerPage"), hasPageImage ? LETTERS_OF_MARKS : FEW_LETTERS),
                language(file.path("dc:language")), faults);
    }

    Extraction judge(boolean isOcr) {
        if (isMostlyBlank() && !isOcr && isImage && !isEncrypted()) return new NeedsOcr(text, pages);
        if (letters() == 0) return new NotExtracted(reasonForNothing());
        return new Extracted(text, language(), pages, !faults.isEmpty(), isOcr);
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

    private boolean isMostlyBlank() {
        if (letters() < FEW_LETTERS) return true;
        return pages != null && sparsePages != null && sparsePages * 2 > pages;
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

    private static boolean isPageImage(JsonNode part) {
        var width = number(part.path("tiff:ImageWidth"));
        var height = number(part.path("tiff:ImageLength"));
        return width != null && height != null && Math.min(width, height) >= SIDE_OF_PAGE_IMAGE;
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

    private static @Nullable Integer number(JsonNode value) {
        var text = value.asString("");
        return text.matches("\\d{1,7}") ? Integer.valueOf(text) : null;
    }

    private static @Nullable Integer sparsePages(JsonNode lettersPerPage, int limit) {
        if (lettersPerPage.isMissingNode()) return null;
        if (!lettersPerPage.isArray()) return isBelow(limit, lettersPerPage) ? 1 : 0;
        var sparse = 0;
        for (var page : lettersPerPage) {
            if (isBelow(limit, page)) sparse++;
        }
        return sparse;
    }

    private static boolean isBelow(int limit, JsonNode letters) {
        var number = number(letters);
        return number != null && number < limit;
    }

    private static @Nullable String language(JsonNode declared) {
        var text = declared.asString("").toLowerCase(Locale.ROOT);
        return text.matches("[a-z]{2}([-_].{0,20})?") ? text.substring(0, 2) : null;
    }
}

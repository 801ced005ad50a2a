package vn.lienthong.search.text;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** How one file is to be read: the headers of a request to the Tika server, and how long it may take. */
record TikaRequest(Map<String, String> headers, Duration limit) {
    /** Ends in a known way; the name itself may be personal and is not needed. */
    private static final Pattern EXTENSION = Pattern.compile(".*\\.([a-z0-9]{1,8})$", Pattern.DOTALL);
    /** A page that is not recognised in time ends the reading of its file. */
    private static final Duration MOST_FOR_A_PAGE = Duration.ofMinutes(5);

    /**
     * Which pages of a scan are recognised.
     *
     * @param onlyBarePages those without letters; else all, because marks lie on a scanned one
     * @param pages         how many that makes; null when not known
     */
    record Wanted(boolean onlyBarePages, @Nullable Integer pages) {}

    /** Tells the size of images too: a page that is an image is a scan, whatever marks were put on it. */
    static TikaRequest forText(ExtractionSettings settings, String declaredName) {
        return of(settings, declaredName, settings.limits().forText(),
                Map.of("X-Tika-OCRskipOcr", "true", "X-Tika-PDFOcrStrategy", "no_ocr",
                        "X-Tika-PDFExtractInlineImageMetadataOnly", "true"));
    }

    /** Recognised letters come beside those that are there: marks on a scan, pages of text among scanned ones. */
    static TikaRequest forOcr(ExtractionSettings settings, String declaredName, Wanted wanted) {
        var strategy = wanted.onlyBarePages() ? "auto" : "ocr_and_text_extraction";
        return ofOcr(settings, declaredName, settings.limits().forScan(wanted.pages()), strategy);
    }

    /** A small image, only to see whether letters are recognised at all. */
    static TikaRequest forProbe(ExtractionSettings settings) {
        return ofOcr(settings, "probe.png", settings.limits().forText(), "auto");
    }

    private static TikaRequest ofOcr(ExtractionSettings settings, String name, Duration limit, String strategy) {
        var page = limit.compareTo(MOST_FOR_A_PAGE) > 0 ? MOST_FOR_A_PAGE : limit;
        return of(settings, name, limit,
                Map.of("X-Tika-OCRskipOcr", "false", "X-Tika-OCRLanguage", settings.ocrLanguages(),
                        "X-Tika-OCRTimeoutSeconds", String.valueOf(Math.max(1, page.toSeconds())),
                        "X-Tika-PDFOcrStrategy", strategy));
    }

    private static TikaRequest of(
            ExtractionSettings settings, String declaredName, Duration limit, Map<String, String> special) {
        var headers = new HashMap<>(special);
        headers.put("Accept", "application/json");
        headers.put("writeLimit", String.valueOf(settings.mostCharacters()));
        headers.put("X-Tika-Timeout-Millis", String.valueOf(limit.toMillis()));
        var extension = EXTENSION.matcher(declaredName.toLowerCase(Locale.ROOT));
        if (extension.matches())
            headers.put("Content-Disposition", "attachment; filename=\"file." + extension.group(1) + "\"");
        return new TikaRequest(Map.copyOf(headers), limit);
    }

    HttpRequest.Builder to(URI server) {
        var request = HttpRequest.newBuilder(server.resolve("/rmeta/text"));
        headers.forEach(request::setHeader);
        return request;
    }
}

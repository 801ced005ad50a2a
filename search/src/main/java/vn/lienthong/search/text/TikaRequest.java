package vn.lienthong.search.text;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How one file is to be read: the headers of a request to the Tika server. */
record TikaRequest(Map<String, String> headers, boolean isOcr) {
    /** Ends in a known way; the name itself may be personal and is not needed. */
    private static final Pattern EXTENSION = Pattern.compile(".*\\.([a-z0-9]{1,8})$", Pattern.DOTALL);

    /** Tells the size of images too: a page that is an image is a scan, whatever marks were put on it. */
    static TikaRequest forText(ExtractionSettings settings, String declaredName) {
        return of(settings, declaredName, settings.limit(), false,
                Map.of("X-Tika-OCRskipOcr", "true", "X-Tika-PDFOcrStrategy", "no_ocr",
                        "X-Tika-PDFExtractInlineImageMetadataOnly", "true"));
    }

    /** Recognised letters come beside those that are there: marks on a scan, pages of text among scanned ones. */
    static TikaRequest forOcr(ExtractionSettings settings, String declaredName) {
        return of(settings, declaredName, settings.ocrLimit(), true,
                Map.of("X-Tika-OCRskipOcr", "false", "X-Tika-OCRLanguage", settings.ocrLanguages(),
                        "X-Tika-OCRTimeoutSeconds",
                        String.valueOf(settings.ocrLimit().toSeconds()), "X-Tika-PDFOcrStrategy",
                        "ocr_and_text_extraction"));
    }

    private static TikaRequest of(ExtractionSettings settings, String declaredName, Duration limit, boolean isOcr,
            Map<String, String> special) {
        var headers = new HashMap<>(special);
        headers.put("Accept", "application/json");
        headers.put("writeLimit", String.valueOf(settings.mostCharacters()));
        headers.put("X-Tika-Timeout-Millis", String.valueOf(limit.toMillis()));
        var extension = EXTENSION.matcher(declaredName.toLowerCase(Locale.ROOT));
        if (extension.matches())
            headers.put("Content-Disposition", "attachment; filename=\"file." + extension.group(1) + "\"");
        return new TikaRequest(Map.copyOf(headers), isOcr);
    }

    HttpRequest.Builder to(URI server) {
        var request = HttpRequest.newBuilder(server.resolve("/rmeta/text"));
        headers.forEach(request::setHeader);
        return request;
    }
}

package vn.lienthong.search.elastic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import vn.lienthong.search.IndexChange;
import vn.lienthong.search.IndexedDocument;
import vn.lienthong.search.TextPart;
import vn.lienthong.search.text.NumberSymbols;
import vn.lienthong.search.text.VietnameseText;

import static java.util.stream.Collectors.toCollection;

/** A change as one entry of the index, in the field names of the mapping. All text passes the normaliser here. */
final class Entry {
    /** Characters of text kept per document; beyond, a document is found by what comes before. */
    static final int MOST_TEXT = 4_000_000;
    private static final int MOST_MENTIONS = 500;
    private static final int LONGEST_KEY = 256;

    private Entry() {}

    static Map<String, Object> of(IndexChange change) {
        return switch (change) {
            case IndexChange.Put(var document) -> document(document);
            case IndexChange.Remove(var id, var version) ->
                Map.of("documentId", id, "version", version, "removed", true);
        };
    }

    private static Map<String, Object> document(IndexedDocument document) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("documentId", document.id());
        fields.put("version", document.version());
        fields.put("removed", false);
        fields.put("readers", document.readers());
        place(document.placement(), fields);
        classify(document.classification(), fields);
        describe(document.description(), fields);
        var texts = texts(document.texts());
        fields.put("text", texts);
        fields.put("textStates",
                document.texts().stream().map(part -> part.state().name()).collect(toCollection(TreeSet::new)));
        fields.put("mentions", mentions(document.description().subject(), texts));
        return fields;
    }

    private static void place(IndexedDocument.Placement placement, Map<String, Object> fields) {
        fields.put("agency", placement.agencyId());
        fields.put("unit", placement.units());
        fields.put("unitPath", placement.unitPath());
        fields.put("level", placement.level());
    }

    private static void classify(IndexedDocument.Classification classification, Map<String, Object> fields) {
        fields.put("direction", classification.direction().name());
        fields.put("kind", classification.kind());
        fields.put("urgency", classification.urgency());
        fields.put("secrecy", classification.secrecy());
        fields.put("state", classification.state());
    }

    private static void describe(IndexedDocument.Description description, Map<String, Object> fields) {
        putIfKnown(fields, "reference", reference(description.number(), description.symbol()));
        fields.put("referenceBeginnings", NumberSymbols.beginnings(description.number(), description.symbol())
                .stream()
                .filter(begun -> begun.length() <= LONGEST_KEY)
                .toList());
        fields.put("symbol", symbolWords(description));
        fields.put("subject", VietnameseText.normalise(description.subject()));
        putIfKnown(fields, "issuer", normalised(description.issuer()));
        putIfKnown(fields, "signer", normalised(description.signer()));
        fields.put("recipients", description.recipients().stream().map(VietnameseText::normalise).toList());
        putIfKnown(fields, "issuedOn", day(description.issuedOn()));
        putIfKnown(fields, "arrivedOn", day(description.arrivedOn()));
        fields.put("listedOn", description.listedOn().toString());
        fields.put("year", description.year());
    }

    /** Null when there is neither. */
    static @Nullable String reference(@Nullable String number, @Nullable String symbol) {
        var key = NumberSymbols.key(number, symbol);
        return key.isEmpty() ? null : key.substring(0, Math.min(key.length(), LONGEST_KEY));
    }

    /** Number and symbol as words, the number also without its leading zeros: {@code 5 công văn} and {@code 05 công văn} both count. */
    private static List<String> symbolWords(IndexedDocument.Description description) {
        var words = new ArrayList<String>();
        var number = normalised(description.number());
        var symbol = normalised(description.symbol());
        if (number != null) words.add(NumberSymbols.key(number, null));
        words.add((number == null ? "" : number + "/") + (symbol == null ? "" : symbol));
        return words;
    }

    private static List<String> texts(List<TextPart> parts) {
        var texts = new ArrayList<String>();
        var left = MOST_TEXT;
        for (var part : parts) {
            var text = VietnameseText.normalise(part.text());
            var kept = text.substring(0, Math.min(text.length(), left));
            if (!kept.isBlank()) texts.add(kept);
            left -= kept.length();
        }
        return texts;
    }

    private static Set<String> mentions(String subject, List<String> texts) {
        var keys = new LinkedHashSet<>(NumberSymbols.mentionedIn(VietnameseText.normalise(subject), MOST_MENTIONS));
        for (var text : texts) {
            keys.addAll(NumberSymbols.mentionedIn(text, MOST_MENTIONS - keys.size()));
        }
        return keys;
    }

    private static @Nullable String normalised(@Nullable String text) {
        return text == null ? null : VietnameseText.normalise(text);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static void putIfKnown(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) fields.put(name, value);
    }
}

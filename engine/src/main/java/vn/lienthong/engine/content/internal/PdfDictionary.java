package vn.lienthong.engine.content.internal;

import java.util.HashMap;
import java.util.Map;

/**
 * The keys of one PDF dictionary (ISO 32000-2, 7.3.7) with the word that follows each. Strings, comments and inner
 * objects are passed over, so that nothing written in them is taken for a key; names are unescaped, so that no key
 * hides.
 */
final class PdfDictionary {
    static final int MAX_BYTES = 256 * 1024;

    private static final PdfDictionary BROKEN = new PdfDictionary(Map.of(), true);

    private final Map<String, String> words;
    private final boolean broken;

    private PdfDictionary(Map<String, String> words, boolean broken) {
        this.words = words;
        this.broken = broken;
    }

    static PdfDictionary parse(byte[] bytes) {
        var reader = new PdfTokens(bytes);
        if (!reader.next().equals("<<")) return BROKEN;
        Map<String, String> words = new HashMap<>();
        var key = "";
        int depth = 1;
        while (depth > 0) {
            var token = reader.next();
            switch (token) {
                case PdfTokens.END -> {
                    return BROKEN;
                }
                case "<<", "[" -> depth++;
                case ">>", "]" -> depth--;
                default -> {
                    if (depth > 1) break;
                    if (token.startsWith("/")) {
                        words.putIfAbsent(token.substring(1), "");
                        key = token.substring(1);
                    } else if (!key.isEmpty() && words.getOrDefault(key, "").isEmpty()) {
                        words.put(key, token);
                    }
                }
            }
        }
        return new PdfDictionary(words, false);
    }

    boolean isBroken() {
        return broken;
    }

    boolean has(String key) {
        return words.containsKey(key);
    }

    /** 0 when it is not there or no number. */
    long number(String key) {
        var word = words.getOrDefault(key, "");
        return word.matches("\\d{1,18}") ? Long.parseLong(word) : 0;
    }
}

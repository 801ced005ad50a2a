package vn.lienthong.search;

import java.util.List;
import java.util.stream.Collectors;

/** A piece of a document with what was found in it marked; in the document's own spelling, diacritics included. */
public record Snippet(Field field, List<Run> runs) {
    /** Where the piece comes from. */
    public enum Field {
        SUBJECT, ISSUER, SIGNER, TEXT
    }

    /** A run of text, marked or not. The text is raw: escape it, or use {@link Snippet#html()}. */
    public record Run(String text, boolean isMarked) {}

    public Snippet {
        runs = List.copyOf(runs);
    }

    /** Safe HTML: everything escaped, what was found inside {@code <mark>}. */
    public String html() {
        return runs.stream()
                .map(run -> run.isMarked() ? "<mark>" + escaped(run.text()) + "</mark>" : escaped(run.text()))
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

package vn.lienthong.search.elastic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.util.NamedValue;

import vn.lienthong.search.Snippet;
import vn.lienthong.search.Snippet.Field;
import vn.lienthong.search.Snippet.Run;

/**
 * Snippets with what was found in them. The folded sub-field finds, the document's own text is shown, so diacritics stay.
 * Marks travel as private-use characters, which the normaliser keeps out of every indexed text: no document can forge one,
 * and nothing here depends on the escaping of HTML.
 */
final class Highlights {
    private static final String ON = "\uE000";
    private static final String OFF = "\uE001";
    private static final int PIECES = 3;
    private static final int PIECE_LENGTH = 180;

    private Highlights() {}

    static Highlight of(QueryWords words) {
        var fields = new ArrayList<NamedValue<HighlightField>>();
        for (var field : Field.values()) {
            fields.add(field(name(field) + ".folded", field, words));
            if (words.isCarefullyTyped()) fields.add(field(name(field), field, words));
        }
        return Highlight
                .of(highlight -> highlight.type(HighlighterType.Unified).preTags(ON).postTags(OFF).fields(fields));
    }

    private static NamedValue<HighlightField> field(String name, Field field, QueryWords words) {
        var anyWord = Query.of(query -> query.match(match -> match.field(name).query(words.text())));
        return NamedValue.of(name,
                HighlightField.of(piece -> piece.highlightQuery(anyWord)
                        .numberOfFragments(field == Field.TEXT ? PIECES : 0)
                        .fragmentSize(PIECE_LENGTH)));
    }

    /** What the cluster marked; where words were marked as typed, that is shown, else what was marked without diacritics. */
    static List<Snippet> read(Map<String, List<String>> marked) {
        var snippets = new ArrayList<Snippet>();
        for (var field : Field.values()) {
            var pieces = marked.getOrDefault(name(field), marked.getOrDefault(name(field) + ".folded", List.of()));
            pieces.forEach(piece -> snippets.add(new Snippet(field, runs(piece))));
        }
        return snippets;
    }

    private static List<Run> runs(String piece) {
        var runs = new ArrayList<Run>();
        for (var part : Arrays.asList(piece.split(ON, -1))) {
            var off = part.indexOf(OFF);
            if (off >= 0) runs.add(new Run(part.substring(0, off), true));
            var rest = part.substring(off + 1);
            if (!rest.isEmpty()) runs.add(new Run(rest, false));
        }
        return runs;
    }

    private static String name(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}

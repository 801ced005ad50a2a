package vn.lienthong.search.elastic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;

import vn.lienthong.search.text.NumberSymbols;

/**
 * What makes a document a result, and its rank. Results fall into classes that lie further apart than word statistics
 * reach: number and symbol; phrase as typed; words as typed; phrase without diacritics; words without diacritics.
 */
final class WordsQuery {
    private static final double WHOLE_KEY = 10_000;
    private static final double BEGUN_KEY = 5_000;
    private static final double PHRASE_AS_TYPED = 2_000;
    private static final double SUBJECT_PHRASE_AS_TYPED = 500;
    private static final double WORDS_AS_TYPED = 1_000;
    private static final double PHRASE_FOLDED = 500;
    private static final double SUBJECT_PHRASE_FOLDED = 300;
    private static final double CITED = 100;
    /** Word statistics order within a class; even 32 rare words stay below the distance of two classes. */
    private static final float STATISTICS = 0.1f;
    /** Up to four words all count; of more, three quarters must be there. */
    private static final String ENOUGH = "4<75%";
    private static final List<String> FIELDS = List.of("subject", "symbol", "issuer", "signer", "recipients", "text");

    private WordsQuery() {}

    static Query of(QueryWords words) {
        if (words.isBlank()) return Query.of(query -> query.matchAll(all -> all));
        var ways = new ArrayList<Query>();
        ways.add(ranked(words));
        addKeys(ways, "reference", NumberSymbols.wholeKeysIn(words.text()), WHOLE_KEY);
        addKeys(ways, "referenceBeginnings", NumberSymbols.begunKeysIn(words.text()), BEGUN_KEY);
        addKeys(ways, "mentions", NumberSymbols.wholeKeysIn(words.text()), CITED);
        return Query.of(query -> query.bool(bool -> bool.should(ways).minimumShouldMatch("1")));
    }

    private static Query ranked(QueryWords words) {
        var better = new ArrayList<Query>();
        better.add(Queries.worth(PHRASE_FOLDED, phrase(words, folded(FIELDS))));
        better.add(Queries.worth(SUBJECT_PHRASE_FOLDED, phrase(words, folded(List.of("subject")))));
        if (words.isCarefullyTyped()) {
            better.add(Queries.worth(WORDS_AS_TYPED, allWords(words, FIELDS, 1)));
            better.add(Queries.worth(PHRASE_AS_TYPED, phrase(words, FIELDS)));
            better.add(Queries.worth(SUBJECT_PHRASE_AS_TYPED, phrase(words, List.of("subject"))));
        }
        return Query.of(query -> query.bool(bool -> bool.must(allWords(words, weighted(), STATISTICS)).should(better)));
    }

    /** The words spread over the fields: the kind in the subject, the place in the issuer's name. */
    private static Query allWords(QueryWords words, List<String> fields, float boost) {
        return Query.of(query -> query.multiMatch(match -> match.query(words.text())
                .fields(fields)
                .type(TextQueryType.CrossFields)
                .minimumShouldMatch(ENOUGH)
                .boost(boost)));
    }

    private static Query phrase(QueryWords words, List<String> fields) {
        return Query.of(query -> query
                .multiMatch(match -> match.query(words.text()).fields(fields).type(TextQueryType.Phrase)));
    }

    private static void addKeys(List<Query> ways, String field, Collection<String> keys, double score) {
        if (!keys.isEmpty()) ways.add(Queries.worth(score, Queries.terms(field, keys)));
    }

    private static List<String> folded(List<String> fields) {
        return fields.stream().map(field -> field + ".folded").toList();
    }

    private static List<String> weighted() {
        return Stream.concat(Stream.of("subject.folded^3", "symbol.folded^2"),
                folded(List.of("issuer", "signer", "recipients", "text")).stream()).toList();
    }
}

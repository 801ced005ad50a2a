package vn.lienthong.search.elastic;

import java.util.Collection;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;

/** The two shapes of query that every builder needs. */
final class Queries {
    private Queries() {}

    static Query terms(String field, Collection<String> values) {
        var wanted = values.stream().sorted().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(any -> any.value(wanted))));
    }

    /** A match that counts the same for every document. */
    static Query worth(double score, Query match) {
        return Query.of(query -> query.constantScore(constant -> constant.filter(match).boost((float) score)));
    }
}

package vn.lienthong.search.elastic;

import java.util.ArrayList;
import java.util.List;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;

import vn.lienthong.search.AccessFilter;
import vn.lienthong.search.SearchUnavailableException;
import vn.lienthong.search.SearchUnavailableException.Reason;

/**
 * The one place where access becomes part of a query. Everything sent to the cluster is built from its result, so hits,
 * totals, facets and snippets are computed from what passes it.
 */
final class AccessQuery {
    private final String indexes;

    /** @param indexes beginning of the names of our indexes; a forged cursor that points at another index finds nothing */
    AccessQuery(String indexes) {
        this.indexes = indexes;
    }

    /**
     * What may be seen of a query's results.
     *
     * @throws SearchUnavailableException when more documents are hidden than a query can name: showing none is safe
     */
    Query restrict(Query wanted, AccessFilter access, List<Query> filters) {
        if (access.hidden().size() > AccessFilter.MOST_HIDDEN) {
            throw new SearchUnavailableException(Reason.BEHIND,
                    access.hidden().size() + " narrowed documents not indexed yet");
        }
        if (access.scopes().isEmpty()) return Query.of(query -> query.matchNone(none -> none));
        var all = new ArrayList<>(filters);
        all.add(Queries.terms("readers", access.scopes()));
        all.add(Query.of(query -> query.term(term -> term.field("removed").value(FieldValue.of(false)))));
        all.add(Query.of(query -> query.prefix(prefix -> prefix.field("_index").value(indexes))));
        var hidden = access.hidden();
        return Query.of(query -> query.bool(bool -> bool.must(wanted)
                .filter(all)
                .mustNot(hidden.isEmpty() ? List.of() : List.of(Queries.terms("documentId", hidden)))));
    }
}

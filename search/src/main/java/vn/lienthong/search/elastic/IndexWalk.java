package vn.lienthong.search.elastic;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import org.jspecify.annotations.Nullable;

import vn.lienthong.search.IndexedFacts;
import vn.lienthong.search.SearchUnavailableException;
import vn.lienthong.search.SearchUnavailableException.Reason;

/**
 * Reads what the index has, entry by entry and past every access filter: for who compares it with the database, never for who
 * searches. Every method throws {@link SearchUnavailableException} when the index does not answer.
 */
public final class IndexWalk {
    private static final List<String> FACTS = List.of("direction", "state", "agency", "kind", "urgency", "reference",
            "subject", "issuedOn", "arrivedOn", "textStates", "readers");
    private static final Query KEPT = Query.of(query -> query.term(term -> term.field("removed").value(false)));

    private final ElasticCluster cluster;
    private final IndexNames names;

    public IndexWalk(ElasticCluster cluster) {
        this.cluster = cluster;
        this.names = new IndexNames(cluster.prefix());
    }

    /** The key under which the index has a number and its symbol; null when there is neither. */
    public static @Nullable String referenceOf(@Nullable String number, @Nullable String symbol) {
        return Entry.reference(number, symbol);
    }

    /** Makes sure that there is an index of our making to be read. */
    public void requireIndex() {
        if (!Layout.of(cluster, names).isOfThisVersion())
            throw new SearchUnavailableException(Reason.NOT_READY, "the index is to be rebuilt");
    }

    /** Makes everything written so far readable. */
    public void refresh() {
        cluster.write(client -> client.indices().refresh(refresh -> refresh.index(names.live())));
    }

    /** The entries of these documents, by id; at most some hundreds at a time. */
    public Map<String, IndexedFacts> of(Collection<String> ids) {
        var these = Queries.terms("documentId", Set.copyOf(ids));
        return ask(search -> search.query(query -> query.bool(bool -> bool.filter(KEPT, these)))
                .size(ids.size())
                .source(source -> source.filter(filter -> filter.includes(FACTS))))
                .hits()
                .hits()
                .stream()
                .map(IndexWalk::facts)
                .collect(Collectors.toMap(IndexedFacts::id, Function.identity()));
    }

    /** Ids of entries, in their order. */
    public List<String> after(@Nullable String last, int most) {
        return ask(search -> {
            if (last != null) search.searchAfter(List.of(FieldValue.of(last)));
            return search.query(query -> query.bool(bool -> bool.filter(KEPT)))
                    .sort(sort -> sort.field(field -> field.field("documentId").order(SortOrder.Asc)))
                    .size(most)
                    .source(source -> source.fetch(false));
        }).hits().hits().stream().map(IndexWalk::id).toList();
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private SearchResponse<Map<String, Object>> ask(Function<SearchRequest.Builder, SearchRequest.Builder> question) {
        var request = question.apply(new SearchRequest.Builder().index(names.live()).allowPartialSearchResults(false))
                .build();
        SearchResponse answer;
        try {
            answer = cluster.read(client -> client.search(request, Map.class));
        } catch (RefusedRequestException e) {
            throw new SearchUnavailableException(Reason.NOT_READY, String.valueOf(e.getMessage()), e);
        }
        if (answer.timedOut() || answer.shards().failed().intValue() > 0)
            throw new SearchUnavailableException(Reason.NOT_READY, "part of the index did not answer");
        return answer;
    }

    private static String id(Hit<?> hit) {
        var id = hit.id();
        if (id == null) throw new IllegalStateException("The cluster sent a hit without id");
        return id;
    }

    private static IndexedFacts facts(Hit<Map<String, Object>> hit) {
        var fields = hit.source() == null ? Map.<String, Object>of() : hit.source();
        return new IndexedFacts(id(hit), word(fields, "direction"), word(fields, "state"), word(fields, "agency"),
                word(fields, "kind"), word(fields, "urgency"),
                wordIfAny(fields, "reference"), word(fields, "subject"), wordIfAny(fields, "issuedOn"),
                wordIfAny(fields, "arrivedOn"), words(fields.get("textStates")), words(fields.get("readers")));
    }

    private static @Nullable String wordIfAny(Map<String, Object> fields, String name) {
        return fields.get(name) == null ? null : word(fields, name);
    }

    private static String word(Map<String, Object> fields, String name) {
        return String.valueOf(fields.get(name));
    }

    private static Set<String> words(@Nullable Object value) {
        var words = new HashSet<String>();
        if (value instanceof Collection<?> several) several.forEach(one -> words.add(String.valueOf(one)));
        else if (value != null) words.add(String.valueOf(value));
        return words;
    }
}

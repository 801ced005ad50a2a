package vn.lienthong.search.elastic;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import org.jspecify.annotations.Nullable;

import vn.lienthong.search.AccessFilter;
import vn.lienthong.search.SearchPage;
import vn.lienthong.search.SearchQuery;
import vn.lienthong.search.SearchUnavailableException;
import vn.lienthong.search.SearchUnavailableException.Reason;

/** Asks one index, or the alias it stands behind, and reads the answer. */
final class Finder {
    private static final String SHOWN = "shown";

    private final ElasticCluster cluster;
    private final AccessQuery accessQuery;
    private final Snapshots snapshots;
    private final String target;

    /** @param indexes beginning of the names of the indexes that may answer */
    Finder(ElasticCluster cluster, String target, String indexes) {
        this.cluster = cluster;
        this.accessQuery = new AccessQuery(indexes);
        this.snapshots = new Snapshots(cluster, target);
        this.target = target;
    }

    /**
     * Nearly everybody looks at one page alone, and for that no snapshot is needed: the second page opens one and begins
     * anew, without what was on the first.
     */
    SearchPage find(SearchQuery query, AccessFilter access) {
        var cursor = Cursor.of(query);
        try {
            if (cursor == null) return page(query, access, null, null);
            if (cursor.isAfterFirst()) return inNewSnapshot(query, access, cursor);
            return page(query, access, cursor, cursor.pit());
        } catch (SnapshotGoneException _) {
            return inNewSnapshot(query, access, cursor == null ? null : cursor.inNewSnapshot());
        } catch (RefusedRequestException e) {
            if (cursor == null) throw e;
            // a cursor somebody made up
            return page(query.after(null), access, null, null);
        }
    }

    /** The same place in a new snapshot: the order is total, so nothing is doubled unless scores moved meanwhile. */
    private SearchPage inNewSnapshot(SearchQuery query, AccessFilter access, @Nullable Cursor cursor) {
        try {
            return page(query, access, cursor, snapshots.open());
        } catch (SnapshotGoneException e) {
            throw e.asOutage();
        }
    }

    long count(SearchQuery query, AccessFilter access) {
        var all = accessQuery.restrict(WordsQuery.of(QueryWords.of(query.words())), access,
                new Filters(query.filters()).all());
        return cluster.read(client -> client.count(count -> count.index(target).query(all))).count();
    }

    /** Scores move with every change of the index; days and ids do not. */
    private static boolean needsSnapshot(SearchQuery query) {
        return query.order() == SearchQuery.Order.RELEVANCE && !QueryWords.of(query.words()).isBlank();
    }

    private SearchPage page(SearchQuery query, AccessFilter access, @Nullable Cursor cursor, @Nullable String pit) {
        var words = QueryWords.of(query.words());
        var request = request(query, words, access, cursor, pit);
        var answer = snapshots.asking(pit, () -> cluster.read(client -> client.search(request, Void.class)));
        requireWhole(answer);
        return read(query, words, answer, cursor, pit);
    }

    /** Half an answer looks like fewer documents: better none. */
    private static void requireWhole(SearchResponse<Void> answer) {
        if (answer.timedOut()) throw new SearchUnavailableException(Reason.TIMED_OUT, "the cluster gave up on a query");
        if (answer.shards().failed().intValue() > 0) {
            throw new SearchUnavailableException(Reason.NOT_READY, "part of the index did not answer");
        }
    }

    private SearchRequest request(SearchQuery query, QueryWords words, AccessFilter access, @Nullable Cursor cursor,
            @Nullable String pit) {
        var filters = new Filters(query.filters());
        var isCounting = !query.facets().isEmpty();
        var restricted = accessQuery.restrict(WordsQuery.of(words), access,
                isCounting ? filters.always() : filters.all());
        var shown = cursor == null ? Set.<String>of() : cursor.shown();
        return SearchRequest.of(search -> {
            if (pit == null) search.index(target).allowPartialSearchResults(false);
            else search.pit(snapshot -> snapshot.id(pit).keepAlive(Snapshots.KEPT));
            var ofFacets = isCounting ? filters.ofFacets() : List.<Query>of();
            if (isCounting || !shown.isEmpty()) search.postFilter(without(shown, ofFacets));
            if (isCounting) search.aggregations(Facets.of(query.facets(), filters));
            if (!shown.isEmpty()) search.aggregations(SHOWN, Facets.among(shown, ofFacets));
            if (query.isHighlighted() && !words.isBlank()) search.highlight(Highlights.of(words));
            if (cursor != null && !cursor.isAfterFirst()) search.searchAfter(cursor.values());
            return search.query(restricted)
                    .sort(order(needsSnapshot(query)))
                    .size(query.pageSize() + 1)
                    .trackTotalHits(total -> total.count(SearchPage.COUNTED))
                    .timeout(cluster.readLimit().toMillis() + "ms")
                    .version(true)
                    .source(source -> source.fetch(false));
        });
    }

    private static Query without(Set<String> shown, List<Query> filters) {
        return Query.of(query -> query.bool(bool -> bool.filter(filters)
                .mustNot(shown.isEmpty() ? List.of() : List.of(Queries.terms("documentId", shown)))));
    }

    private static List<SortOptions> order(boolean isByScore) {
        var byDay = SortOptions.of(sort -> sort.field(field -> field.field("listedOn").order(SortOrder.Desc)));
        var byId = SortOptions.of(sort -> sort.field(field -> field.field("documentId").order(SortOrder.Desc)));
        if (!isByScore) return List.of(byDay, byId);
        return List.of(SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))), byDay, byId);
    }

    private SearchPage read(SearchQuery query, QueryWords words, SearchResponse<Void> answer, @Nullable Cursor cursor,
            @Nullable String pit) {
        var found = answer.hits().hits();
        var page = found.subList(0, Math.min(found.size(), query.pageSize()));
        var hits = page.stream().map(Finder::hit).toList();
        var isMore = found.size() > page.size();
        var snapshot = pit == null ? null : answer.pitId() == null ? pit : answer.pitId();
        if (!isMore) snapshots.close(snapshot);
        var shown = cursor == null ? Set.<String>of() : cursor.shown();
        var total = answer.hits().total();
        return new SearchPage(hits, total == null ? 0 : total.value() + stillThere(answer.aggregations().get(SHOWN)),
                total == null || total.relation() == TotalHitsRelation.Eq, Facets.read(answer.aggregations()),
                words.isShortened(), isMore ? next(query, hits, page.getLast().sort(), shown, snapshot) : null);
    }

    /** Of what was shown before, as much as may be counted now. */
    private static long stillThere(@Nullable Aggregate shown) {
        return shown == null ? 0 : shown.filter().docCount();
    }

    private static String next(SearchQuery query, List<SearchPage.Hit> hits, List<FieldValue> values,
            Set<String> shown, @Nullable String pit) {
        if (pit != null || !needsSnapshot(query)) return Cursor.after(query, values, shown, pit).encoded();
        var first = hits.stream().map(SearchPage.Hit::documentId).collect(Collectors.toSet());
        return Cursor.after(query, List.of(), first, null).encoded();
    }

    private static SearchPage.Hit hit(Hit<Void> hit) {
        var id = hit.id();
        var version = hit.version();
        if (id == null || version == null)
            throw new IllegalStateException("The cluster sent a hit without id or version");
        return new SearchPage.Hit(id, version, Highlights.read(hit.highlight()));
    }
}

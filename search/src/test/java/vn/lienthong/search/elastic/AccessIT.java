package vn.lienthong.search.elastic;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.search.AccessFilter;
import vn.lienthong.search.Facet;
import vn.lienthong.search.SearchFilters;
import vn.lienthong.search.SearchPage;
import vn.lienthong.search.SearchPage.FacetCount;
import vn.lienthong.search.SearchQuery;
import vn.lienthong.search.SearchUnavailableException;
import vn.lienthong.search.SearchUnavailableException.Reason;
import vn.lienthong.search.Snippet;
import vn.lienthong.search.fixtures.Servers;
import vn.lienthong.search.local.LocalElasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.search.fixtures.Documents.aDocument;

@ExtendWith(Servers.class)
class AccessIT {
    private static final SearchQuery ALL = SearchQuery.words("văn bản").counting(Set.of(Facet.values()));
    private static TestIndex test;
    private static LocalElasticsearch server;

    @BeforeAll
    static void index(LocalElasticsearch shared) {
        server = shared;
        test = TestIndex.empty(shared.address());
        test.put(aDocument("ours").about("Văn bản của tổ một").readBy("unit:1"),
                aDocument("theirs").about("Văn bản bí mật về quy hoạch")
                        .saying("văn bản khai thác")
                        .ofKind("SECRET_KIND")
                        .numbered("44", "QĐ-M")
                        .readBy("unit:2", "person:9"),
                aDocument("nobodys").about("Văn bản không ai đọc").readBy());
    }

    @AfterAll
    static void close() {
        test.close();
    }

    @Test
    void showsNothingOfOthersInHitsTotalsFacetsAndSnippets() {
        var page = test.find(ALL);

        assertThat(page.ids()).containsExactly("ours");
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.facets().get(Facet.KIND)).containsExactly(new FacetCount("REPORT", 1));
        assertThat(page.hits().getFirst().snippets()).extracting(Snippet::html)
                .containsExactly("<mark>Văn</mark> <mark>bản</mark> của tổ một", "Nguyễn <mark>Văn</mark> An");
        assertThat(test.index.count(ALL, TestIndex.UNIT_ONE)).isEqualTo(1);
    }

    @Test
    void cannotBeToldApartFromAbsenceByAnyFilterOrNumber() {
        var byKind = test.find(ALL.with(SearchFilters.none().ofKinds(Set.of("SECRET_KIND"))));
        var byNumber = test.find("44/QĐ-M");

        assertThat(byKind.total()).isZero();
        assertThat(byKind.facets().get(Facet.KIND)).containsExactly(new FacetCount("REPORT", 1));
        assertThat(byKind.facets().get(Facet.YEAR)).isEmpty();
        assertThat(byNumber.total()).isZero();
    }

    @Test
    void letsAnyScopeOfTheReaderIn() {
        var page = test.index.find(ALL, AccessFilter.ofScopes(Set.of("person:9", "unit:77")));

        assertThat(page.ids()).containsExactly("theirs");
    }

    @Test
    void showsNothingToWhoHoldsNoScope() {
        SearchPage page = test.index.find(ALL, AccessFilter.nothing());

        assertThat(page.hits()).isEmpty();
        assertThat(page.total()).isZero();
        assertThat(page.facets().values()).allSatisfy(counts -> assertThat(counts).isEmpty());
        assertThat(test.index.count(ALL, AccessFilter.nothing())).isZero();
    }

    @Test
    void takesNarrowedDocumentOutBeforeTheIndexKnows() {
        var narrowed = TestIndex.UNIT_ONE.hiding(Set.of("ours", "another"));

        var page = test.index.find(ALL, narrowed);

        assertThat(page.total()).isZero();
        assertThat(page.facets().get(Facet.KIND)).isEmpty();
        assertThat(test.index.count(ALL, narrowed)).isZero();
    }

    @Test
    void takesThousandsOfNarrowedDocumentsAndRefusesToGuessBeyond() {
        var many = IntStream.range(0, AccessFilter.MOST_HIDDEN)
                .mapToObj(i -> "narrowed-" + i)
                .collect(Collectors.toSet());

        var page = test.index.find(ALL, TestIndex.UNIT_ONE.hiding(many));
        many.add("one-more");

        assertThat(page.ids()).containsExactly("ours");
        assertThatThrownBy(() -> test.index.find(ALL, TestIndex.UNIT_ONE.hiding(many)))
                .isInstanceOfSatisfying(SearchUnavailableException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.BEHIND));
    }

    @Test
    void judgesAccessAnewOnEveryPage() {
        test.put(aDocument("third-1").about("Văn bản tổ ba").readBy("unit:3"),
                aDocument("third-2").about("Văn bản tổ ba").readBy("unit:3"));
        var query = SearchQuery.words("văn bản").inPagesOf(1);
        var first = test.index.find(query, AccessFilter.ofScopes(Set.of("unit:3")));

        var next = test.index.find(query.after(first.next()), AccessFilter.ofScopes(Set.of("unit:none")));

        assertThat(first.next()).isNotNull();
        assertThat(next.hits()).isEmpty();
        assertThat(next.total()).isZero();
    }

    @Test
    void findsNothingThroughSnapshotOfForeignIndex() {
        try (var foreign = TestIndex.empty(server.address())) {
            foreign.put(aDocument("foreign-1").about("văn bản"), aDocument("foreign-2").about("văn bản"),
                    aDocument("foreign-3").about("văn bản"));
            var query = SearchQuery.words("văn bản").inPagesOf(1);
            var cursor = foreign.find(query.after(foreign.find(query).next())).next();

            var page = test.find(query.after(cursor));

            assertThat(cursor).isNotNull();
            assertThat(page.hits()).isEmpty();
            assertThat(page.total()).isZero();
        }
    }
}

package vn.lienthong.search.elastic;

import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.search.Direction;
import vn.lienthong.search.Facet;
import vn.lienthong.search.SearchFilters;
import vn.lienthong.search.SearchFilters.UnitScope;
import vn.lienthong.search.SearchPage;
import vn.lienthong.search.SearchPage.FacetCount;
import vn.lienthong.search.SearchQuery;
import vn.lienthong.search.Snippet;
import vn.lienthong.search.fixtures.Servers;
import vn.lienthong.search.local.LocalElasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.search.fixtures.Documents.aDocument;

@ExtendWith(Servers.class)
class FindingIT {
    private static TestIndex test;

    @BeforeAll
    static void index(LocalElasticsearch server) {
        test = TestIndex.empty(server.address());
        test.put(
                aDocument("land").numbered("05", "QĐ-UBND")
                        .about("Quyết định về việc thu hồi đất đai tại thôn Nà Lầm")
                        .ofKind("DECISION"),
                aDocument("dish").about("Đất đài và dất dai").ofKind("NOTICE").inYear(2025),
                aDocument("scattered").about("Đai an toàn cho máy đào đất").ofKind("NOTICE").incoming(),
                aDocument("cites").numbered("77", "TB-VP")
                        .about("Thông báo họp")
                        .ofKind("NOTICE")
                        .saying("Thực hiện Quyết định số 05/QĐ–UBND ngày 02/3/2026 của Uỷ ban nhân dân"),
                aDocument("other-five").numbered("5", "QĐ-SXD")
                        .about("Quyết định thanh tra")
                        .ofKind("DECISION")
                        .from("Sở Xây dựng", "Lê Thị Bình"),
                aDocument("fifteen").numbered("15", "QĐ-UBND").about("Quyết định khen thưởng").ofKind("DECISION"),
                aDocument("hoabinh").about("Kế hoạch của tỉnh Hoà Bình")
                        .from("Sở Y tế", "Trần Thị Thuý")
                        .in("unit-2", Set.of("unit-2", "unit-1", "agency-1")),
                aDocument("script").about("Mẫu <script>alert('x')</script> & \"trích\" dẫn"));
    }

    @AfterAll
    static void close() {
        test.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Số: 05/QĐ-UBND", "5/qd-ubnd", "05 / QĐ–UBND", "05/QD UBND", "so 05/qd-ubnd", "5 qd ubnd",
            "05/QĐUBND", "05QĐ-UBND", "5qđubnd", "số05qđubnd"})
    void putsNumberAndSymbolFirstInEverySpelling(String typed) {
        var page = test.find(typed);

        assertThat(page.ids()).first().isEqualTo("land");
        assertThat(page.ids()).contains("cites").doesNotContain("fifteen", "other-five");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tìm quyết định 05/QĐ-UBND về đất", "05/QĐ-UBND của xã", "ubnd xã cao lộc 5/qđ ubnd",
            "tìm 5qđubnd của xã"})
    void putsNumberAndSymbolFirstInsideLongerQuery(String typed) {
        assertThat(test.find(typed).ids()).startsWith("land").contains("cites");
    }

    @Test
    void findsNumberStillBeingTyped() {
        assertThat(test.find("5/qđ").ids()).contains("land", "other-five").doesNotContain("fifteen");
        assertThat(test.find("5qđ").ids()).contains("land", "other-five").doesNotContain("fifteen");
        assertThat(test.find("số 5").ids()).contains("land", "other-five").doesNotContain("fifteen");
    }

    @Test
    void ranksPhraseAsTypedBeforeFoldedOnes() {
        assertThat(test.find("đất đai").ids()).containsExactly("land", "scattered", "dish");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dat dai", "DAT DAI", "đat dai"})
    void findsWithoutDiacritics(String typed) {
        assertThat(test.find(typed).ids()).contains("land", "dish", "scattered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hoà Bình", "Hòa Bình", "hoa binh", "HOA\u0300 BI\u0300NH", "Tran Thi Thuý",
            "Trần Thị Thúy", "so y te hoa binh"})
    void findsWordsOfAnyFieldInAnySpelling(String typed) {
        assertThat(test.find(typed).ids()).containsExactly("hoabinh");
    }

    @Test
    void findsTextOfAttachments() {
        var page = test.find("uy ban nhan dan");

        assertThat(page.ids()).containsExactly("cites");
        assertThat(page.hits().getFirst().snippets()).anySatisfy(snippet -> {
            assertThat(snippet.field()).isEqualTo(Snippet.Field.TEXT);
            assertThat(snippet.html()).contains("<mark>Ủy</mark> <mark>ban</mark> <mark>nhân</mark> <mark>dân</mark>");
        });
    }

    @Test
    void marksOnlyWhatWasTypedWhenItWasTypedWithDiacritics() {
        var snippets = test.find("đất đai").hits().getLast().snippets();

        assertThat(snippets).extracting(Snippet::html).containsExactly("<mark>Đất</mark> đài và dất dai");
    }

    @Test
    void escapesWhatDocumentsContain() {
        var html = test.find("mẫu trích dẫn").hits().getFirst().snippets().getFirst().html();

        assertThat(html).isEqualTo("<mark>Mẫu</mark> &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; "
                + "&quot;<mark>trích</mark>&quot; <mark>dẫn</mark>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"}}]}, \"query\": {\"match_all\": {}}", "* OR readers:*",
            "_exists_:readers",
            "subject:(a OR b) AND NOT c", "../../_cat/indices", "a\\", "((((", "~9 ^9 [a TO b]",
            "%00' OR 1=1 --"})
    void takesHostileWordsForWords(String typed) {
        var page = test.find(typed);

        assertThat(page.ids()).hasSizeLessThan(8);
    }

    @Test
    void answersVeryLongQueryByItsBeginning() {
        var page = test.find("quyết định thu hồi đất đai " + "rất dài ".repeat(200_000));
        var ideographs = test.find("漢".repeat(100_000));
        var emoji = test.find("🙂".repeat(100_000));
        var numbers = test.find("1/a-b-c ".repeat(100_000));

        assertThat(page.isShortened()).isTrue();
        assertThat(ideographs.hits()).isEmpty();
        assertThat(emoji.isShortened()).isTrue();
        assertThat(numbers.isShortened()).isTrue();
    }

    @Test
    void listsEverythingNewestFirstWithoutWords() {
        var page = test.find("  ");

        assertThat(page.total()).isEqualTo(8);
        assertThat(page.ids()).last().isEqualTo("dish");
    }

    @Test
    void findsUnitAloneOrWithSubtree() {
        var alone = SearchFilters.none().inUnit(new UnitScope("unit-1", false));
        var subtree = SearchFilters.none().inUnit(new UnitScope("agency-1", true));

        assertThat(test.find(SearchQuery.words("").with(alone)).ids()).hasSize(7).doesNotContain("hoabinh");
        assertThat(test.find(SearchQuery.words("").with(subtree)).ids()).hasSize(8);
    }

    @Test
    void filtersByEveryProperty() {
        assertThat(found(SearchFilters.none().ofKinds(Set.of("DECISION")))).containsExactlyInAnyOrder("land",
                "other-five", "fifteen");
        assertThat(found(SearchFilters.none().ofYears(Set.of(2025)))).containsExactly("dish");
        assertThat(found(SearchFilters.none().ofDirections(Set.of(Direction.INCOMING)))).containsExactly("scattered");
        assertThat(found(SearchFilters.none().ofLevels(Set.of("PROVINCE")))).isEmpty();
        assertThat(found(SearchFilters.none().ofUrgencies(Set.of("URGENT")))).isEmpty();
        assertThat(found(SearchFilters.none().inStates(Set.of("ISSUED")))).hasSize(8);
        assertThat(found(SearchFilters.none()
                .ofKinds(Set.of("DECISION", "NOTICE"))
                .ofYears(Set.of(2025, 2026))
                .ofDirections(Set.of(Direction.INCOMING))))
                .containsExactly("scattered");
    }

    private static Set<String> found(SearchFilters filters) {
        return test.find(SearchQuery.words("").with(filters)).ids().stream().collect(Collectors.toSet());
    }

    @Test
    void countsFacetWithoutItsOwnFilter() {
        var query = SearchQuery.words("")
                .with(SearchFilters.none().ofKinds(Set.of("DECISION")))
                .counting(Set.of(Facet.values()));

        var page = test.find(query);

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.facets().get(Facet.KIND)).contains(new FacetCount("DECISION", 3), new FacetCount("NOTICE", 3));
        assertThat(page.facets().get(Facet.YEAR)).containsExactly(new FacetCount("2026", 3));
        assertThat(page.facets().get(Facet.DIRECTION)).containsExactly(new FacetCount("OUTGOING", 3));
        assertThat(page.facets()).containsOnlyKeys(Facet.values());
        assertThat(test.index.count(query, TestIndex.UNIT_ONE)).isEqualTo(3);
    }

    @Test
    void narrowsToWhoIssuedItByTheNameThatIsCounted() {
        var query = SearchQuery.words("").with(SearchFilters.none().ofIssuers(Set.of("Sở Xây dựng")));

        var page = test.find(query.counting(Set.of(Facet.ISSUER, Facet.KIND)));

        assertThat(page.ids()).containsExactly("other-five");
        assertThat(page.facets().get(Facet.ISSUER)).containsExactlyInAnyOrder(new FacetCount("UBND xã Cao Lộc", 6),
                new FacetCount("Sở Xây dựng", 1), new FacetCount("Sở Y tế", 1));
        assertThat(page.facets().get(Facet.KIND)).containsExactly(new FacetCount("DECISION", 1));
        assertThat(found(SearchFilters.none().ofIssuers(Set.of("Sở xây dựng")))).isEmpty();
    }

    @Test
    void takesForgedCursorForFirstPage() {
        var first = test.find(SearchQuery.words("quyết định").inPagesOf(1));
        var other = SearchQuery.words("khác").inPagesOf(1);

        SearchPage garbage = test.find(SearchQuery.words("quyết định").inPagesOf(1).after("AAAA'\"<"));
        SearchPage foreign = test
                .find(SearchQuery.words("quyết định").inPagesOf(1).after(first.next()).after(test.find(other).next()));

        assertThat(garbage.ids()).isEqualTo(first.ids());
        assertThat(foreign.ids()).isEqualTo(first.ids());
    }
}

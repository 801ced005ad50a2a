package vn.lienthong.search.elastic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.lienthong.search.AccessFilter;
import vn.lienthong.search.Facet;
import vn.lienthong.search.SearchPage.FacetCount;
import vn.lienthong.search.SearchQuery;
import vn.lienthong.search.Snippet;
import vn.lienthong.search.WriteReport;
import vn.lienthong.search.WriteReport.Superseded;
import vn.lienthong.search.elastic.GoldenReport.Finding;

/** The questions and the answers they must get. */
final class GoldenChecks {
    private static final AccessFilter READER = AccessFilter.ofScopes(Set.of(GoldenDocuments.READER));
    private final Finder finder;
    private final List<Finding> findings = new ArrayList<>();

    GoldenChecks(Finder finder) {
        this.finder = finder;
    }

    GoldenReport run(WriteReport late) {
        expect("late versions change nothing", true, late.items().stream().allMatch(Superseded.class::isInstance));
        expect("words without diacritics", Set.of("land", "plain"), Set.copyOf(found("dat dai", READER)));
        expect("words as typed come first", List.of("land", "plain"), found("đất đai", READER));
        expect("both habits of tone placement", List.of("land"), found("Hòa Bình", READER));
        expect("words of the text", List.of("land"), found("thủy điện", READER));
        for (var typed : List.of("Số: 05/QĐ-UBND", "5/qd-ubnd", "05 / QĐ–UBND", "05/QD UBND", "5qđubnd")) {
            expect("number and symbol as " + typed, "land",
                    found(typed, READER).stream().findFirst().orElse("nothing"));
        }
        snippets();
        access();
        paging();
        return new GoldenReport(findings);
    }

    private void snippets() {
        var marked = finder.find(SearchQuery.words("giai phong"), READER)
                .hits()
                .stream()
                .flatMap(hit -> hit.snippets().stream())
                .map(Snippet::html)
                .toList();
        expect("snippets keep diacritics", List.of("<mark>Giải</mark> <mark>phóng</mark> mặt bằng thủy điện"), marked);
    }

    private void access() {
        var query = SearchQuery.words("dat dai").counting(Set.of(Facet.KIND));
        var reader = finder.find(query, READER);
        expect("totals count what the reader may see", 2L, reader.total());
        expect("facets count what the reader may see", Map.of(Facet.KIND, List.of(new FacetCount("DECISION", 2))),
                reader.facets());
        expect("a narrowed document is out at once", List.of("plain"), found("dat dai", READER.hiding(Set.of("land"))));
        expect("another reader sees only the other's", List.of("secret"),
                found("dat dai", AccessFilter.ofScopes(Set.of(GoldenDocuments.STRANGER))));
        var nobody = finder.find(query, AccessFilter.nothing());
        expect("nobody sees nothing", "0 []", nobody.total() + " " + nobody.ids());
        expect("nobody counts nothing", Map.of(Facet.KIND, List.of()), nobody.facets());
    }

    private void paging() {
        var first = finder.find(SearchQuery.words("dat dai").inPagesOf(1), READER);
        var second = finder.find(SearchQuery.words("dat dai").inPagesOf(1).after(first.next()), READER);
        expect("pages follow each other", Set.of("land", "plain"), Set.copyOf(both(first.ids(), second.ids())));
        expect("the last page is the last", true, first.next() != null && second.next() == null);
    }

    private static List<String> both(List<String> first, List<String> second) {
        var both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private List<String> found(String words, AccessFilter access) {
        return finder.find(SearchQuery.words(words), access).ids();
    }

    private void expect(String name, Object expected, Object actual) {
        findings.add(new Finding(name, expected.equals(actual), "expected " + expected + ", got " + actual));
    }
}

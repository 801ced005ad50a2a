package vn.lienthong.webapp.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.document.DocumentHeader;
import vn.lienthong.search.SearchPage;
import vn.lienthong.search.Snippet;

/**
 * The search page.
 *
 * @param trouble message key of why there are no results; null when there are, or nothing was found
 * @param behind  how many changes the index does not know yet; 0 when it is up to date
 * @param where   where somebody can look
 */
public record SearchView(SearchForm form, List<Row> rows, @Nullable Counts counts, @Nullable String next,
        @Nullable String trouble, long behind, Places where) {
    /** A unit to look in. */
    public record Place(String value, String label) {}

    /**
     * Units to choose from, by name.
     *
     * @param isCut whether there are more
     */
    public record Places(List<Place> shown, boolean isCut) {
        /** A list beyond it helps nobody to choose; the words of the search find the agency's name as well. */
        static final int MOST = 300;

        /** @param chosen stands in the list wherever it is cut: a filter that works is seen; null for none */
        static Places of(List<Place> all, @Nullable Place chosen) {
            var shown = new ArrayList<>(all.subList(0, Math.min(all.size(), MOST)));
            if (chosen != null && !shown.contains(chosen)) shown.add(chosen);
            return new Places(List.copyOf(shown), shown.size() < all.size());
        }
    }

    /** @param isExact false: there are more than {@code total} */
    public record Counts(long total, boolean isExact, boolean isShortened, List<FacetView> facets) {}

    /**
     * What narrows by one property.
     *
     * @param name of the property
     * @param rest choices that are folded away: the list is long
     */
    public record FacetView(String name, List<Choice> choices, List<Choice> rest) {
        /** What is chosen, and what is found most. */
        private static final int AT_ONCE = 8;
        /** So few more need no fold. */
        private static final int A_FEW = 2;

        static FacetView of(String name, List<Choice> all) {
            if (all.size() <= AT_ONCE + A_FEW) return new FacetView(name, all, List.of());
            var shown = all.stream().sorted(Comparator.comparing(choice -> !choice.isChosen())).toList();
            long first = Math.max(AT_ONCE, shown.stream().filter(Choice::isChosen).count());
            return new FacetView(name, shown.stream().limit(first).toList(), shown.stream().skip(first).toList());
        }
    }

    /**
     * A value to choose.
     *
     * @param count   null when it is chosen and so rare that it was not counted
     * @param address of the page with this choice made or taken back
     */
    public record Choice(String label, @Nullable Long count, boolean isChosen, String address) {}

    /**
     * A result.
     *
     * @param subject with what was found in it marked
     * @param pieces  of the text, with what was found in them marked
     */
    public record Row(DocumentHeader document, List<Snippet.Run> subject, List<List<Snippet.Run>> pieces, String kind,
            String agency) {
        static Row of(DocumentHeader document, SearchPage.Hit hit, String kind, String agency) {
            var subject = hit.snippets()
                    .stream()
                    .filter(snippet -> snippet.field() == Snippet.Field.SUBJECT)
                    .findFirst()
                    .map(Snippet::runs)
                    .orElse(List.of(new Snippet.Run(document.subject(), false)));
            var pieces = hit.snippets()
                    .stream()
                    .filter(snippet -> snippet.field() == Snippet.Field.TEXT)
                    .map(Snippet::runs)
                    .toList();
            return new Row(document, subject, pieces, kind, agency);
        }
    }
}

package vn.lienthong.webapp.finding;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.DocumentHeader;
import vn.lienthong.engine.document.DocumentTopics;
import vn.lienthong.engine.finding.FindDocuments;
import vn.lienthong.engine.finding.NoteSearch;
import vn.lienthong.engine.finding.SearchReach;
import vn.lienthong.engine.finding.Searched;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OutboxQueues;
import vn.lienthong.search.AccessFilter;
import vn.lienthong.search.DocumentIndex;
import vn.lienthong.search.Facet;
import vn.lienthong.search.SearchPage;
import vn.lienthong.search.SearchUnavailableException;
import vn.lienthong.webapp.finding.SearchView.Choice;
import vn.lienthong.webapp.finding.SearchView.Counts;
import vn.lienthong.webapp.finding.SearchView.FacetView;
import vn.lienthong.webapp.finding.SearchView.Row;

/** Asks the index within what the database lets the person see, and reads what was found from the database. */
@Component
final class SearchPages {
    /** Younger work in the queue is on its way: what is promised is two seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DocumentIndex index;
    private final FindDocuments findDocuments;
    private final NoteSearch noteSearch;
    private final OrganisationDirectory directory;
    private final SearchLabels labels;
    private final SearchPlaces places;
    private final OutboxQueues queues;
    private final Clock clock;

    SearchPages(DocumentIndex index, FindDocuments findDocuments, NoteSearch noteSearch,
            OrganisationDirectory directory, SearchLabels labels, SearchPlaces places, OutboxQueues queues,
            Clock clock) {
        this.index = index;
        this.findDocuments = findDocuments;
        this.noteSearch = noteSearch;
        this.directory = directory;
        this.labels = labels;
        this.places = places;
        this.queues = queues;
        this.clock = clock;
    }

    /** @param isRowsOnly further rows for a page that is shown already: nothing is counted again */
    SearchView page(Actor actor, SearchForm sent, Locale locale, boolean isRowsOnly) {
        var form = sent.unit() == null || places.knows(sent.unit()) ? sent : sent.everywhere();
        var reach = findDocuments.reach(actor, AccessFilter.MOST_HIDDEN + 1);
        var words = labels.in(locale);
        var where = places.of(reach.scopes(), form.unit());
        try {
            var access = access(reach);
            var page = index.find(Questions.of(form, isRowsOnly ? EnumSet.noneOf(Facet.class) : facets(form)), access);
            var counts = isRowsOnly ? null : counts(form, form.after() == null ? page : counted(form, access), words);
            var rows = rows(actor, page, words);
            if (!form.words().isEmpty() || form.hasFilters()) noteSearch.note(searched(actor, form, page, rows));
            return new SearchView(form, rows, counts, next(form, page), null, behind(), where);
        } catch (SearchUnavailableException e) {
            return new SearchView(form, List.of(), null, null, trouble(e.reason()), behind(), where);
        }
    }

    private static Searched searched(Actor actor, SearchForm form, SearchPage page, List<Row> rows) {
        var quoted = rows.stream().filter(row -> !row.pieces().isEmpty()).map(row -> row.document().id()).toList();
        return new Searched(actor, form.words(), form.filters(), page.total(), quoted);
    }

    private static AccessFilter access(SearchReach reach) {
        return AccessFilter.ofScopes(reach.scopes())
                .hiding(reach.hidden().stream().map(DocumentId::toString).collect(Collectors.toSet()));
    }

    private static EnumSet<Facet> facets(SearchForm form) {
        return form.after() == null ? EnumSet.allOf(Facet.class) : EnumSet.noneOf(Facet.class);
    }

    /** A later page may come from an older view of the index; what is counted never does. */
    private SearchPage counted(SearchForm form, AccessFilter access) {
        return index.find(Questions.counting(form), access);
    }

    private List<Row> rows(Actor actor, SearchPage page, SearchLabels.InLanguage words) {
        Map<DocumentId, SearchPage.Hit> hits = page.hits()
                .stream()
                .collect(Collectors.toMap(hit -> DocumentId.of(hit.documentId()), Function.identity(), (a, _) -> a));
        var documents = findDocuments.readable(actor,
                page.hits().stream().map(hit -> DocumentId.of(hit.documentId())).toList());
        var agencies = directory.get(documents.stream().map(DocumentHeader::agency).collect(Collectors.toSet()),
                LocalDate.now(clock));
        return documents.stream().filter(document -> hits.containsKey(document.id())).map(document -> {
            var agency = agencies.get(document.agency());
            return Row.of(document, Objects.requireNonNull(hits.get(document.id())),
                    words.of(Facet.KIND, document.kind()), agency == null ? "" : agency.shortName());
        }).toList();
    }

    private static Counts counts(SearchForm form, SearchPage page, SearchLabels.InLanguage words) {
        var facets = page.facets()
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(facet -> FacetView.of(SearchForm.name(facet.getKey()),
                        choices(form, facet.getKey(), facet.getValue(), words)))
                .filter(facet -> !facet.choices().isEmpty())
                .toList();
        return new Counts(page.total(), page.isTotalExact(), page.isShortened(), facets);
    }

    private static List<Choice> choices(SearchForm form, Facet facet, List<SearchPage.FacetCount> counts,
            SearchLabels.InLanguage words) {
        var choices = new ArrayList<>(counts.stream()
                .map(count -> choice(form, facet, count.key(), count.count(), words))
                .toList());
        // the rarest of many issuers are not counted: what narrows can be taken back all the same
        if (facet == Facet.ISSUER)
            form.keys(facet)
                    .stream()
                    .filter(key -> counts.stream().noneMatch(count -> count.key().equals(key)))
                    .forEach(key -> choices.add(choice(form, facet, key, null, words)));
        return choices;
    }

    private static Choice choice(SearchForm form, Facet facet, String key, @Nullable Long count,
            SearchLabels.InLanguage words) {
        return new Choice(words.of(facet, key), count, form.keys(facet).contains(key),
                form.toggled(facet, key).address());
    }

    private static @Nullable String next(SearchForm form, SearchPage page) {
        return page.next() == null ? null : form.from(page.next()).address();
    }

    private long behind() {
        var late = clock.instant().minus(PATIENCE);
        return queues.all()
                .stream()
                .filter(queue -> queue.topic().equals(DocumentTopics.INDEX) && queue.oldest().isBefore(late))
                .mapToLong(queue -> queue.waiting())
                .sum();
    }

    private static String trouble(SearchUnavailableException.Reason reason) {
        return switch (reason) {
            case NOT_READY -> "finding.trouble.notReady";
            case BEHIND -> "finding.trouble.behind";
            case UNREACHABLE, TIMED_OUT, OVERLOADED, REFUSED -> "finding.trouble.away";
        };
    }
}

package vn.lienthong.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The index of all documents of an installation. The database is the truth; the index can be lost and rebuilt. Every method
 * ends within the limits of the connection and throws {@link SearchUnavailableException} when the index does not answer.
 */
public interface DocumentIndex {
    /**
     * Tells the index of changes. Read the documents from the database before the call, in any number; they are sent in
     * requests of bounded size. Repeating a call is harmless.
     */
    WriteReport write(List<IndexChange> changes, Visibility visibility);

    /**
     * Finds what the words and filters ask for, among what the access filter leaves. A cursor that belongs to another query is
     * taken for the first page.
     */
    SearchPage find(SearchQuery query, AccessFilter access);

    /** How many documents {@link #find} would find, without paging; exact. */
    long count(SearchQuery query, AccessFilter access);

    /** Makes everything written so far findable. */
    void refresh();

    /**
     * Starts to fill a new index. One at a time in an installation: a rebuild that was left behind, or still runs elsewhere,
     * is given up in favour of this one.
     */
    Rebuild rebuild();

    /** The name of the index that answers, unlike that of any other ever filled; null when there is none. */
    @Nullable
    String answering();

    /** Takes away an index that is not to be asked any more. Does nothing when it is not there. */
    void discard(String name);

    /**
     * How the index is. Never throws: an outage is an answer. When it says {@link IndexHealth.State#REBUILD_DUE}, as on the very
     * first start, call {@link #rebuild()} and feed it every document; until then changes are deferred.
     */
    IndexHealth health();
}

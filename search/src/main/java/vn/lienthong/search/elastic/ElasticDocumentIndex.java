package vn.lienthong.search.elastic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import vn.lienthong.search.AccessFilter;
import vn.lienthong.search.DocumentIndex;
import vn.lienthong.search.IndexChange;
import vn.lienthong.search.IndexHealth;
import vn.lienthong.search.IndexHealth.State;
import vn.lienthong.search.Rebuild;
import vn.lienthong.search.SearchPage;
import vn.lienthong.search.SearchQuery;
import vn.lienthong.search.SearchUnavailableException;
import vn.lienthong.search.SearchUnavailableException.Reason;
import vn.lienthong.search.Visibility;
import vn.lienthong.search.WriteReport;
import vn.lienthong.search.WriteReport.Deferred;
import vn.lienthong.search.WriteReport.Item;
import vn.lienthong.search.WriteReport.Rejected;

/** The document index on an Elasticsearch cluster. Needs no right on the cluster beyond all rights on indexes of its prefix. */
public final class ElasticDocumentIndex implements DocumentIndex {
    private final ElasticCluster cluster;
    private final IndexNames names;
    private final BulkWriter writer;
    private final Finder finder;
    /** What the last look found; a question is answered by it, for another takes nothing from us in between. */
    private volatile @Nullable Layout last;

    /**
     * On a server where nobody else has indexes of the prefix.
     *
     * @param cluster stays the caller's to close
     */
    public ElasticDocumentIndex(ElasticCluster cluster) {
        this(cluster, new IndexNames(cluster.prefix()));
    }

    /**
     * On a server that others may use too: indexes of another owner are let alone.
     *
     * @param owner the same for ever, and nobody else's
     */
    public ElasticDocumentIndex(ElasticCluster cluster, String owner) {
        this(cluster, new IndexNames(cluster.prefix(), owner));
    }

    private ElasticDocumentIndex(ElasticCluster cluster, IndexNames names) {
        this.cluster = cluster;
        this.names = names;
        this.writer = new BulkWriter(cluster);
        this.finder = new Finder(cluster, names.live(), names.everyDocuments());
    }

    @Override
    public WriteReport write(List<IndexChange> changes, Visibility visibility) {
        if (changes.isEmpty()) return new WriteReport(List.of());
        var layout = look();
        if (layout.foreign() != null) return deferred(changes, "the index belongs to another installation");
        if (layout.isNewer()) return deferred(changes, "a newer program fills the index");
        if (!layout.isOfThisVersion()) return deferred(changes, "the index is to be rebuilt");
        if (layout.building() == null) return writer.write(names.live(), true, changes, visibility);
        return writeBoth(changes, visibility);
    }

    private Layout look() {
        var layout = Layout.of(cluster, names);
        last = layout;
        return layout;
    }

    /**
     * The live index and the one being built. When the second is gone, the rebuild ended between our look and our write, and
     * what we wrote first may have gone to the index before it: write again, versions make that harmless.
     */
    private WriteReport writeBoth(List<IndexChange> changes, Visibility visibility) {
        var live = writer.write(names.live(), true, changes, visibility);
        var building = writer.write(names.building(), true, changes, Visibility.SOON);
        if (!building.deferred().isEmpty() && Layout.of(cluster, names).building() == null) {
            return writer.write(names.live(), true, changes, visibility);
        }
        return worseOf(live, building);
    }

    private static WriteReport worseOf(WriteReport live, WriteReport building) {
        var items = new ArrayList<Item>();
        for (var i = 0; i < live.items().size(); i++) {
            var second = building.items().get(i);
            items.add(second instanceof Deferred || second instanceof Rejected ? second : live.items().get(i));
        }
        return new WriteReport(items);
    }

    private static WriteReport deferred(List<IndexChange> changes, String why) {
        return new WriteReport(changes.stream()
                .map(change -> (Item) new Deferred(change.id(), change.version(), why))
                .toList());
    }

    @Override
    public SearchPage find(SearchQuery query, AccessFilter access) {
        return asking(() -> finder.find(query, access));
    }

    @Override
    public long count(SearchQuery query, AccessFilter access) {
        return asking(() -> finder.count(query, access));
    }

    @Override
    public void refresh() {
        cluster.write(client -> client.indices().refresh(refresh -> refresh.index(names.live())));
    }

    @Override
    public Rebuild rebuild() {
        return ElasticRebuild.start(cluster, names, writer);
    }

    @Override
    public @Nullable String answering() {
        var live = Layout.of(cluster, names).live();
        return live.isEmpty() ? null : live.getFirst();
    }

    @Override
    public void discard(String name) {
        if (!name.startsWith(names.everyDocuments()))
            throw new IllegalArgumentException("Not an index of ours: " + name);
        look().requireOurs();
        cluster.write(client -> client.indices().delete(delete -> delete.index(name).ignoreUnavailable(true)));
    }

    @Override
    public IndexHealth health() {
        try {
            var layout = look();
            if (layout.foreign() != null) return new IndexHealth(State.TAKEN, 0, layout.foreign());
            if (layout.isNewer()) return new IndexHealth(State.NEWER, 0, "filled by a newer program");
            if (!layout.isOfThisVersion()) {
                return new IndexHealth(State.REBUILD_DUE, 0,
                        layout.live().isEmpty() ? "no index yet" : "index of another version");
            }
            return new IndexHealth(layout.building() == null ? State.READY : State.REBUILDING, documents(), null);
        } catch (SearchUnavailableException | RefusedRequestException e) {
            return new IndexHealth(State.UNAVAILABLE, 0, e.getMessage());
        }
    }

    private long documents() {
        return cluster.read(client -> client.count(count -> count.index(names.live())
                .query(query -> query.term(term -> term.field("removed").value(false))))).count();
    }

    /** Asks once more when the index was not there: a rebuild that ends drops the old one under a question on its way. */
    private <T> T asking(Supplier<T> question) {
        try {
            return askingOnce(question);
        } catch (SearchUnavailableException e) {
            if (e.reason() != Reason.NOT_READY) throw e;
            return askingOnce(question);
        }
    }

    /** A refused question is a bug of ours, unless the index is of another version: then it knows other fields. */
    private <T> T askingOnce(Supplier<T> question) {
        var known = last;
        if (names.owner() != null) (known == null ? look() : known).requireOurs();
        try {
            return question.get();
        } catch (RefusedRequestException e) {
            if (Layout.of(cluster, names).isOfThisVersion()) throw e;
            throw new SearchUnavailableException(Reason.NOT_READY, "the index is to be rebuilt", e);
        }
    }
}

package vn.lienthong.search.elastic;

import java.util.ArrayList;
import java.util.List;

import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.lienthong.search.IndexChange;
import vn.lienthong.search.IndexedDocument;
import vn.lienthong.search.Rebuild;
import vn.lienthong.search.SearchUnavailableException;
import vn.lienthong.search.Visibility;
import vn.lienthong.search.WriteReport;

/**
 * A new index behind the alias for building. Taking that alias off an index is what decides: {@link #finish()} does it in
 * the same step that makes the index live, giving up does it before the index is dropped. So of two that try, one wins, and
 * an index that answers is never dropped by a late clean-up.
 */
final class ElasticRebuild implements Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(ElasticRebuild.class);
    private final ElasticCluster cluster;
    private final IndexNames names;
    private final BulkWriter writer;
    private final String index;
    private boolean isSettled;

    private ElasticRebuild(ElasticCluster cluster, IndexNames names, BulkWriter writer, String index) {
        this.cluster = cluster;
        this.names = names;
        this.writer = writer;
        this.index = index;
    }

    static ElasticRebuild start(ElasticCluster cluster, IndexNames names, BulkWriter writer) {
        var layout = Layout.of(cluster, names);
        layout.requireOurs();
        var left = layout.building();
        if (left != null) giveUp(cluster, names, left);
        var index = names.fresh();
        cluster.write(client -> client.indices().create(IndexDefinition.create(names, index)));
        return new ElasticRebuild(cluster, names, writer, index);
    }

    @Override
    public String index() {
        return index;
    }

    @Override
    public WriteReport add(List<IndexedDocument> documents) {
        return writer.write(names.building(), true, documents.stream().map(IndexChange.Put::new).toList(),
                Visibility.SOON);
    }

    @Override
    public void finish() {
        Layout.of(cluster, names).requireOurs();
        isSettled = true;
        try {
            cluster.write(client -> client.indices().refresh(refresh -> refresh.index(index)));
            var old = Layout.of(cluster, names).live();
            cluster.write(client -> client.indices().updateAliases(update -> update.actions(swap(old))));
            LOG.info("Index {} answers now, in place of {}", index, old);
        } catch (RefusedRequestException | SearchUnavailableException e) {
            if (wasTakenOver()) throw new IllegalStateException("Another rebuild has taken over", e);
            throw e;
        }
    }

    private List<Action> swap(List<String> old) {
        var actions = new ArrayList<Action>();
        actions.add(offBuilding(names, index));
        actions.add(Action.of(action -> action.add(add -> add.index(index).alias(names.live()))));
        old.forEach(name -> actions.add(Action.of(action -> action.removeIndex(remove -> remove.index(name)))));
        return actions;
    }

    private boolean wasTakenOver() {
        var layout = Layout.of(cluster, names);
        return !index.equals(layout.building()) && !layout.live().contains(index);
    }

    /** After {@link #finish()} was tried, even in vain, there is nothing to give up: its answer may be lost and the index live. */
    @Override
    public void close() {
        if (isSettled) return;
        isSettled = true;
        try {
            giveUp(cluster, names, index);
        } catch (SearchUnavailableException e) {
            LOG.warn("Index {} of a rebuild that was given up stays until the next one", index, e);
        }
    }

    private static void giveUp(ElasticCluster cluster, IndexNames names, String index) {
        try {
            cluster.write(
                    client -> client.indices().updateAliases(update -> update.actions(offBuilding(names, index))));
        } catch (RefusedRequestException e) {
            LOG.info("Index {} is no longer being built", index);
            return;
        } catch (SearchUnavailableException e) {
            if (e.reason() == SearchUnavailableException.Reason.NOT_READY) return;
            throw e;
        }
        cluster.write(client -> client.indices().delete(delete -> delete.index(index).ignoreUnavailable(true)));
    }

    private static Action offBuilding(IndexNames names, String index) {
        return Action
                .of(action -> action.remove(remove -> remove.index(index).alias(names.building()).mustExist(true)));
    }
}

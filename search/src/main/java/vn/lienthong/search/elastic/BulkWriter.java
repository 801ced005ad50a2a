package vn.lienthong.search.elastic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import org.jspecify.annotations.Nullable;

import vn.lienthong.search.IndexChange;
import vn.lienthong.search.Visibility;
import vn.lienthong.search.WriteReport;
import vn.lienthong.search.WriteReport.Deferred;
import vn.lienthong.search.WriteReport.Item;
import vn.lienthong.search.WriteReport.Rejected;
import vn.lienthong.search.WriteReport.Superseded;
import vn.lienthong.search.WriteReport.Written;

/** Sends changes with their own versions, so that the cluster itself drops what is old; one request per batch of bounded size. */
final class BulkWriter {
    private static final int MOST_ITEMS = 500;
    /** Text of about 4 MB a request: well below what a stock cluster takes (100 MB), whatever one document weighs. */
    private static final int MOST_CHARACTERS = 4_000_000;
    private static final Pattern QUOTATION = Pattern.compile(" in document with id.*", Pattern.DOTALL);

    private final ElasticCluster cluster;

    BulkWriter(ElasticCluster cluster) {
        this.cluster = cluster;
    }

    /** @param target an alias, or an index where {@code isAlias} is false; an alias that is gone defers, it is never made into an index */
    WriteReport write(String target, boolean isAlias, List<? extends IndexChange> changes, Visibility visibility) {
        var items = new ArrayList<Item>(changes.size());
        var batch = new ArrayList<IndexChange>();
        var characters = 0L;
        for (var change : changes) {
            var weight = weight(change);
            if (!batch.isEmpty() && (batch.size() == MOST_ITEMS || characters + weight > MOST_CHARACTERS)) {
                items.addAll(send(target, isAlias, batch, visibility));
                batch.clear();
                characters = 0;
            }
            batch.add(change);
            characters += weight;
        }
        if (!batch.isEmpty()) items.addAll(send(target, isAlias, batch, visibility));
        return new WriteReport(items);
    }

    private static long weight(IndexChange change) {
        return switch (change) {
            case IndexChange.Put(var document) ->
                document.texts().stream().mapToLong(part -> part.text().length()).sum();
            case IndexChange.Remove _ -> 0;
        };
    }

    private List<Item> send(String target, boolean isAlias, List<IndexChange> batch, Visibility visibility) {
        var request = BulkRequest.of(bulk -> bulk.index(target)
                .requireAlias(isAlias)
                .refresh(visibility == Visibility.BEFORE_RETURN ? Refresh.WaitFor : Refresh.False)
                .operations(batch.stream().map(BulkWriter::operation).toList()));
        var answers = cluster.write(client -> client.bulk(request)).items();
        var items = new ArrayList<Item>(batch.size());
        for (var i = 0; i < batch.size(); i++) {
            items.add(item(batch.get(i), answers.get(i)));
        }
        return items;
    }

    private static BulkOperation operation(IndexChange change) {
        return BulkOperation.of(operation -> operation.index(index -> index.id(change.id())
                .version(change.version())
                .versionType(VersionType.External)
                .document(Entry.of(change))));
    }

    private static Item item(IndexChange change, BulkResponseItem answer) {
        return switch (answer.status()) {
            case 200, 201 -> new Written(change.id(), change.version());
            case 409 -> new Superseded(change.id(), change.version());
            case 400, 413 -> new Rejected(change.id(), change.version(), reason(answer.error()));
            default -> new Deferred(change.id(), change.version(), answer.status() + " " + reason(answer.error()));
        };
    }

    /** What and where, without the part of the answer that quotes the document. */
    private static String reason(@Nullable ErrorCause error) {
        if (error == null) return "no reason given";
        var reason = error.reason() == null ? "" : QUOTATION.matcher(error.reason()).replaceFirst("");
        var cause = error.causedBy() == null ? "" : " (" + error.causedBy().type() + ")";
        return error.type() + ": " + reason.substring(0, Math.min(reason.length(), 200)) + cause;
    }
}

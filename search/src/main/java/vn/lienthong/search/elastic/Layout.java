package vn.lienthong.search.elastic;

import java.util.List;
import java.util.stream.Stream;

import co.elastic.clients.elasticsearch.indices.get.Feature;
import org.jspecify.annotations.Nullable;

import vn.lienthong.search.SearchUnavailableException;
import vn.lienthong.search.SearchUnavailableException.Reason;

/**
 * Which indexes stand behind the two aliases right now; asked anew for every batch, because another node may have started
 * or finished a rebuild since.
 *
 * @param isNewer  a newer program has filled one of them, or is filling it
 * @param building null when no rebuild runs
 * @param foreign  an index of another installation behind one of them; null when there is none
 */
record Layout(List<String> live, boolean isOfThisVersion, boolean isNewer, @Nullable String building,
        @Nullable String foreign) {
    static Layout of(ElasticCluster cluster, IndexNames names) {
        var found = cluster.read(client -> client.indices()
                .get(get -> get.index(names.live(), names.building())
                        .features(Feature.Aliases, Feature.Mappings)
                        .ignoreUnavailable(true)
                        .allowNoIndices(true)))
                .indices();
        var live = found.entrySet()
                .stream()
                .filter(index -> index.getValue().aliases().containsKey(names.live()))
                .toList();
        var building = found.entrySet()
                .stream()
                .filter(index -> index.getValue().aliases().containsKey(names.building()))
                .findFirst();
        var foreign = found.entrySet()
                .stream()
                .filter(index -> IndexDefinition.isForeign(index.getValue(), names))
                .findFirst();
        return new Layout(live.stream().map(index -> index.getKey()).toList(),
                !live.isEmpty() && live.stream().allMatch(index -> IndexDefinition.isOf(index.getValue())),
                Stream.concat(live.stream(), building.stream())
                        .anyMatch(index -> IndexDefinition.isNewer(index.getValue())),
                building.map(index -> index.getKey()).orElse(null),
                foreign.map(index -> index.getKey()).orElse(null));
    }

    /** Neither asked, nor written to, nor taken away. */
    void requireOurs() {
        if (foreign != null)
            throw new SearchUnavailableException(Reason.NOT_READY, foreign + " belongs to another installation");
    }
}

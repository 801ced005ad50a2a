package vn.lienthong.search.elastic;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which indexes stand behind the two aliases right now; asked anew for every batch, because another node may have started
 * or finished a rebuild since.
 *
 * @param building null when no rebuild runs
 */
record Layout(List<String> live, boolean isOfThisVersion, @Nullable String building) {
    static Layout of(ElasticCluster cluster, IndexNames names) {
        var found = cluster.read(client -> client.indices()
                .get(get -> get.index(names.live(), names.building()).ignoreUnavailable(true).allowNoIndices(true)))
                .indices();
        var live = found.entrySet()
                .stream()
                .filter(index -> index.getValue().aliases().containsKey(names.live()))
                .toList();
        var building = found.entrySet()
                .stream()
                .filter(index -> index.getValue().aliases().containsKey(names.building()))
                .findFirst();
        return new Layout(live.stream().map(index -> index.getKey()).toList(),
                !live.isEmpty() && live.stream().allMatch(index -> IndexDefinition.isOf(index.getValue())),
                building.map(index -> index.getKey()).orElse(null));
    }
}

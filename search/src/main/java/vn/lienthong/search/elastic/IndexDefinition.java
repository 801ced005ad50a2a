package vn.lienthong.search.elastic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.json.JsonData;
import org.jspecify.annotations.Nullable;

/**
 * Settings and mapping of the index, in {@code documents-index.json}. They use what every stock server has, no plugin. A
 * change there, or of what an {@link Entry} says, needs a new {@link #VERSION}: the start-up sees it and asks for a
 * rebuild.
 */
final class IndexDefinition {
    static final int VERSION = 5;
    static final String RESOURCE = "documents-index.json";
    private static final String OWNER = "owner";

    private IndexDefinition() {}

    /** @param alias of the new index from its first moment on; null for none */
    static CreateIndexRequest create(String name, @Nullable String alias) {
        try (var json = json()) {
            var request = new CreateIndexRequest.Builder().withJson(json).index(name);
            return (alias == null ? request : request.aliases(alias, a -> a)).build();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
    }

    /** One that says whose it is, from its first moment on. */
    static CreateIndexRequest create(IndexNames names, String name) {
        var request = create(name, names.building());
        var owner = names.owner();
        var mappings = request.mappings();
        return owner == null || mappings == null
                ? request
                : request.rebuild().mappings(owned(mappings, owner)).build();
    }

    private static TypeMapping owned(TypeMapping mappings, String owner) {
        return mappings.rebuild().meta(OWNER, JsonData.of(owner)).build();
    }

    /** Whether another made the index; never on a server of one's own. */
    static boolean isForeign(IndexState index, IndexNames names) {
        var mappings = index.mappings();
        var owner = mappings == null ? null : mappings.meta().get(OWNER);
        return names.owner() != null && owner != null && !owner.to(String.class).equals(names.owner());
    }

    /** Whether an existing index was created from this definition. */
    static boolean isOf(IndexState index) {
        return version(index) == VERSION;
    }

    /** Whether a newer program created it, which another node runs already. */
    static boolean isNewer(IndexState index) {
        return version(index) > VERSION;
    }

    /** 0 when it says nothing. */
    private static int version(IndexState index) {
        var mappings = index.mappings();
        var version = mappings == null ? null : mappings.meta().get("version");
        return version == null ? 0 : version.to(Integer.class);
    }

    static InputStream json() {
        return Objects.requireNonNull(IndexDefinition.class.getResourceAsStream(RESOURCE));
    }
}

package vn.lienthong.search.elastic;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.search.IndexHealth;
import vn.lienthong.search.SearchQuery;
import vn.lienthong.search.SearchUnavailableException;
import vn.lienthong.search.SearchUnavailableException.Reason;
import vn.lienthong.search.Visibility;
import vn.lienthong.search.fixtures.SecuredSearch;
import vn.lienthong.search.fixtures.Servers;
import vn.lienthong.search.local.LocalElasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.search.fixtures.Documents.aDocument;

@ExtendWith(Servers.class)
class SecuredClusterIT {
    private static final Credentials OURS = new Credentials.Basic(SecuredSearch.USER, SecuredSearch.PASSWORD);
    @TempDir
    private static Path folder;
    private static SecuredSearch server;

    @BeforeAll
    static void start(LocalElasticsearch unpacked) throws Exception {
        assertThat(unpacked.isUnpacked()).isTrue();
        server = new SecuredSearch(folder, Servers.SEARCH_FOLDER);
        try (var cluster = connect(OURS, server.authority(), "ours")) {
            var index = new ElasticDocumentIndex(cluster);
            Servers.await("a server with TLS", Duration.ofMinutes(3),
                    () -> index.health().state() == IndexHealth.State.REBUILD_DUE);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void doesEverythingWithRightsOnItsPrefixAlone() {
        try (var cluster = connect(OURS, server.authority(), "ours")) {
            var index = new ElasticDocumentIndex(cluster);
            try (var rebuild = index.rebuild()) {
                rebuild.finish();
            }
            index.write(List.of(aDocument("a").about("chung").put(), aDocument("b").about("chung").put()),
                    Visibility.BEFORE_RETURN);
            var query = SearchQuery.words("chung").inPagesOf(1);
            var first = index.find(query, TestIndex.UNIT_ONE);
            var second = index.find(query.after(first.next()), TestIndex.UNIT_ONE);

            assertThat(List.of(first.ids().getFirst(), second.ids().getFirst())).containsExactlyInAnyOrder("a", "b");
            assertThat(index.health()).isEqualTo(new IndexHealth(IndexHealth.State.READY, 2, null));
            assertThat(new GoldenQueries(cluster, Clock.systemUTC()).check().failures()).isEmpty();
        }
    }

    @Test
    void isRefusedOutsideItsPrefix() {
        assertRefused(OURS, server.authority(), "theirs");
    }

    @Test
    void isRefusedWithWrongPasswordOrNone() {
        assertRefused(new Credentials.Basic(SecuredSearch.USER, "wrong"), server.authority(), "ours");
        assertRefused(new Credentials.ApiKey("bm90OmFrZXk="), server.authority(), "ours");
        assertRefused(new Credentials.None(), server.authority(), "ours");
    }

    @Test
    void trustsNoCertificateOfUnknownAuthority() {
        assertRefused(OURS, null, "ours");
    }

    private static void assertRefused(Credentials credentials, @Nullable Path authority, String prefix) {
        try (var cluster = connect(credentials, authority, prefix)) {
            assertThatThrownBy(() -> new ElasticDocumentIndex(cluster).rebuild())
                    .isInstanceOfSatisfying(SearchUnavailableException.class, e -> {
                        assertThat(e.reason()).isEqualTo(Reason.REFUSED);
                        assertThat(e.getMessage()).doesNotContain(SecuredSearch.PASSWORD);
                    });
        }
    }

    private static ElasticCluster connect(Credentials credentials, @Nullable Path authority, String prefix) {
        return ElasticCluster.connect(ElasticSettings.of(List.of(server.address()), credentials, authority, prefix));
    }
}

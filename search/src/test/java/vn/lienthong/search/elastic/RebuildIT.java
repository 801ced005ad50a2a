package vn.lienthong.search.elastic;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.search.IndexChange;
import vn.lienthong.search.IndexHealth;
import vn.lienthong.search.Rebuild;
import vn.lienthong.search.SearchQuery;
import vn.lienthong.search.SearchUnavailableException;
import vn.lienthong.search.Visibility;
import vn.lienthong.search.fixtures.Servers;
import vn.lienthong.search.local.LocalElasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.search.fixtures.Documents.aDocument;

@ExtendWith(Servers.class)
class RebuildIT {
    private TestIndex test;
    private URI server;

    @BeforeEach
    void index(LocalElasticsearch server) {
        this.server = server.address();
        test = TestIndex.empty(this.server);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void answersFromTheOldIndexUntilTheNewOneIsComplete() {
        test.put(aDocument("a"), aDocument("b"));

        try (var rebuild = test.index.rebuild()) {
            rebuild.add(List.of(aDocument("a").built()));

            assertThat(test.index.health().state()).isEqualTo(IndexHealth.State.REBUILDING);
            assertThat(test.find("").ids()).containsExactlyInAnyOrder("a", "b");
            rebuild.finish();
        }

        assertThat(test.find("").ids()).containsExactly("a");
        assertThat(test.index.health()).isEqualTo(new IndexHealth(IndexHealth.State.READY, 1, null));
        assertThat(indexes()).hasSize(1);
    }

    /** While an installation of several nodes is brought up to date, or was, and goes back to the older program. */
    @Test
    void asksAnIndexOfANewerProgramButWritesNothingToIt() throws Exception {
        test.put(aDocument("a"));
        var mapping = HttpRequest.newBuilder(server.resolve("/" + test.index.answering() + "/_mapping"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(
                        "{\"_meta\": {\"version\": %d}}".formatted(IndexDefinition.VERSION + 1)));
        assertThat(HttpClient.newHttpClient().send(mapping.build(), HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);

        var written = test.put(aDocument("b"));

        assertThat(written.deferred()).hasSize(1);
        assertThat(test.index.health().state()).isEqualTo(IndexHealth.State.NEWER);
        assertThat(test.find("").ids()).containsExactly("a");
        try (var rebuild = test.index.rebuild()) {
            rebuild.finish();
        }
        assertThat(test.index.health().state()).isEqualTo(IndexHealth.State.READY);
    }

    @Test
    void takesChangesWrittenMeanwhileIntoBothIndexes() {
        test.put(aDocument("changed"), aDocument("removed"));

        try (var rebuild = test.index.rebuild()) {
            test.put(aDocument("changed").version(2).about("Mới hơn"));
            test.write(List.of(new IndexChange.Remove("removed", 2)));
            rebuild.add(List.of(aDocument("changed").built(), aDocument("removed").built()));

            assertThat(test.find("moi hon").ids()).containsExactly("changed");
            rebuild.finish();
        }

        assertThat(test.find("").ids()).containsExactly("changed");
        assertThat(test.find("moi hon").ids()).containsExactly("changed");
    }

    @Test
    void losesNoChangeWhileIndexesAreSwappedAgainAndAgain() throws Exception {
        var isSwapping = new AtomicBoolean(true);
        var written = 0;
        try (var elsewhere = Executors.newSingleThreadExecutor()) {
            var feed = elsewhere.submit(() -> {
                var id = 0;
                while (isSwapping.get() && id < 20_000) {
                    test.index.write(List.of(aDocument("d" + id++).put()), Visibility.SOON);
                }
                return id;
            });
            for (var round = 0; round < 3; round++) {
                try (var rebuild = test.index.rebuild()) {
                    // what the database has: everything the live index has
                    test.index.refresh();
                    rebuild.add(test.index.find(SearchQuery.words("").inPagesOf(100), TestIndex.UNIT_ONE)
                            .ids()
                            .stream()
                            .map(id -> aDocument(id).built())
                            .toList());
                    copyAll(rebuild);
                    rebuild.finish();
                }
            }
            isSwapping.set(false);
            written = feed.get();
        }
        test.index.refresh();

        assertThat(test.index.count(SearchQuery.words(""), TestIndex.UNIT_ONE)).isEqualTo(written);
    }

    private void copyAll(Rebuild rebuild) {
        var query = SearchQuery.words("").inPagesOf(SearchQuery.LARGEST_PAGE);
        String next = null;
        do {
            var page = test.find(query.after(next));
            rebuild.add(page.ids().stream().map(id -> aDocument(id).built()).toList());
            next = page.next();
        } while (next != null);
    }

    @Test
    void answersEveryQuestionWhileIndexesAreSwapped() throws Exception {
        test.put(aDocument("a"), aDocument("b"));
        var isSwapping = new AtomicBoolean(true);
        try (var elsewhere = Executors.newSingleThreadExecutor()) {
            var answers = elsewhere.submit(() -> {
                var counts = new ArrayList<Integer>();
                while (isSwapping.get()) {
                    counts.add(test.find("van ban").hits().size());
                }
                return counts;
            });
            for (var round = 0; round < 3; round++) {
                try (var rebuild = test.index.rebuild()) {
                    rebuild.add(List.of(aDocument("a").built(), aDocument("b").built()));
                    rebuild.finish();
                }
            }
            isSwapping.set(false);

            assertThat(answers.get()).isNotEmpty().containsOnly(2);
        }
    }

    @Test
    void leavesNothingWhenGivenUp() {
        var before = indexes();

        try (var rebuild = test.index.rebuild()) {
            rebuild.add(List.of(aDocument("a").built()));
        }

        assertThat(indexes()).isEqualTo(before);
        assertThat(test.find("").hits()).isEmpty();
        assertThat(test.index.health().state()).isEqualTo(IndexHealth.State.READY);
    }

    @Test
    void givesLeftBehindRebuildUpForTheNextOne() {
        var dead = test.index.rebuild();
        dead.add(List.of(aDocument("a").built()));

        try (var rebuild = test.index.rebuild()) {
            assertThatThrownBy(dead::finish).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("taken over");
            dead.close();
            rebuild.add(List.of(aDocument("b").built()));
            rebuild.finish();
        }

        assertThat(test.find("").ids()).containsExactly("b");
        assertThat(indexes()).hasSize(1);
    }

    @Test
    void letsTheIndexOfAnotherInstallationAlone() {
        var first = test.ofAnother();
        try (var rebuild = first.rebuild()) {
            rebuild.add(List.of(aDocument("a").built()));
            rebuild.finish();
        }
        var before = indexes();
        var live = Objects.requireNonNull(first.answering());

        var second = test.ofAnother();
        var written = second.write(List.of(aDocument("b").put()), Visibility.SOON);

        assertThat(second.health()).isEqualTo(new IndexHealth(IndexHealth.State.TAKEN, 0, live));
        assertThat(written.deferred()).hasSize(1);
        for (var act : List.<Runnable>of(second::rebuild, () -> second.discard(live),
                () -> second.find(SearchQuery.words(""), TestIndex.UNIT_ONE),
                () -> second.count(SearchQuery.words(""), TestIndex.UNIT_ONE))) {
            assertThatThrownBy(act::run).isInstanceOf(SearchUnavailableException.class)
                    .hasMessageContaining("another installation");
        }
        assertThat(indexes()).isEqualTo(before);
        assertThat(first.count(SearchQuery.words(""), TestIndex.UNIT_ONE)).isEqualTo(1);
        first.discard(live);
        assertThat(second.health().state()).isEqualTo(IndexHealth.State.REBUILD_DUE);
    }

    @Test
    void theSecondOfTwoThatBeginAtOnceGivesUp() {
        var first = test.ofAnother();
        var second = test.ofAnother();
        test.index.discard(Objects.requireNonNull(test.index.answering()));

        try (var rebuild = first.rebuild()) {
            assertThatThrownBy(second::rebuild).isInstanceOf(SearchUnavailableException.class);
            rebuild.finish();
        }

        assertThat(first.health().state()).isEqualTo(IndexHealth.State.READY);
        assertThat(indexes()).hasSize(1);
    }

    private List<String> indexes() {
        return test.cluster.read(client -> client.indices().get(get -> get.index(test.prefix + "-*")))
                .indices()
                .keySet()
                .stream()
                .sorted()
                .toList();
    }
}

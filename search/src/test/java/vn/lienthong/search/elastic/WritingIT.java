package vn.lienthong.search.elastic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

import co.elastic.clients.json.JsonData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.search.IndexChange;
import vn.lienthong.search.IndexHealth;
import vn.lienthong.search.IndexedDocument;
import vn.lienthong.search.SearchQuery;
import vn.lienthong.search.Snippet;
import vn.lienthong.search.TextPart;
import vn.lienthong.search.Visibility;
import vn.lienthong.search.WriteReport.Deferred;
import vn.lienthong.search.WriteReport.Item;
import vn.lienthong.search.WriteReport.Rejected;
import vn.lienthong.search.WriteReport.Superseded;
import vn.lienthong.search.WriteReport.Written;
import vn.lienthong.search.fixtures.Servers;
import vn.lienthong.search.local.LocalElasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.search.fixtures.Documents.aDocument;

@ExtendWith(Servers.class)
class WritingIT {
    private TestIndex test;

    @BeforeEach
    void index(LocalElasticsearch server) {
        test = TestIndex.empty(server.address());
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void endsInTheSameStateWhateverTheOrderAndRepetition() {
        var changes = new ArrayList<IndexChange>();
        for (var version = 1; version <= 5; version++) {
            changes.add(aDocument("kept").version(version).about("Phiên bản " + version).put());
            changes.add(aDocument("removed").version(version).about("Phiên bản " + version).put());
        }
        changes.add(new IndexChange.Remove("removed", 6));
        changes.addAll(List.copyOf(changes));
        Collections.shuffle(changes, new Random(20260302));

        changes.forEach(change -> test.index.write(List.of(change), Visibility.SOON));
        test.index.refresh();

        assertThat(test.find("").ids()).containsExactly("kept");
        assertThat(test.find("").hits().getFirst().version()).isEqualTo(5);
        assertThat(test.find("phien ban 5").ids()).containsExactly("kept");
        assertThat(test.index.health()).isEqualTo(new IndexHealth(IndexHealth.State.READY, 1, null));
    }

    @Test
    void keepsLateVersionFromRaisingRemovedDocument() {
        test.write(List.of(new IndexChange.Remove("gone", 7)));

        var report = test.put(aDocument("gone").version(6));

        assertThat(report.items()).containsExactly(new Superseded("gone", 6));
        assertThat(test.find("").hits()).isEmpty();
    }

    @Test
    void reportsPoisonByItselfAndWritesTheRest() {
        var poison = aDocument("poison").readBy("unit:1", "x".repeat(40_000));

        var report = test.put(aDocument("first"), poison, aDocument("last"));

        assertThat(report.items()).extracting(Item::getClass)
                .containsExactly(Written.class, Rejected.class, Written.class);
        assertThat(report.rejected().getFirst().reason())
                // the column depends on the order of the fields, which is not ours
                .matches("document_parsing_exception: \\[1:\\d+] failed to parse field \\[readers] of type \\[keyword]"
                        + " \\(illegal_argument_exception\\)");
        assertThat(test.find("").ids()).containsExactlyInAnyOrder("first", "last");
    }

    @Test
    void splitsLargeBatches() {
        var text = "khối văn bản dài ".repeat(60_000);
        var changes = new ArrayList<IndexChange>();
        for (var i = 0; i < 1_200; i++) {
            changes.add(aDocument("d" + i).saying(i < 5 ? text : "").put());
        }

        var report = test.write(changes);

        assertThat(report.settled()).hasSize(1_200);
        assertThat(report.items()).extracting(Item::id).startsWith("d0", "d1").endsWith("d1199");
        assertThat(test.index.count(SearchQuery.words(""), TestIndex.UNIT_ONE)).isEqualTo(1_200);
    }

    @Test
    void highlightsInVeryLongText() {
        test.put(aDocument("long").saying("chữ ".repeat(300_000) + " kim cương nằm ở cuối"));

        var page = test.find("kim cuong");

        assertThat(page.ids()).containsExactly("long");
        assertThat(page.hits().getFirst().snippets()).extracting(Snippet::html)
                .anyMatch(html -> html.contains("<mark>cương</mark>"));
    }

    @Test
    void defersEverythingUntilThereIsAnIndex(LocalElasticsearch server) {
        try (var bare = new TestIndex(server.address())) {
            var report = bare.put(aDocument("early"));

            assertThat(report.items()).allMatch(Deferred.class::isInstance);
            assertThat(bare.index.health().state()).isEqualTo(IndexHealth.State.REBUILD_DUE);
        }
    }

    @Test
    void takesNothingForIndexOfAnotherVersion(LocalElasticsearch server) {
        try (var old = new TestIndex(server.address())) {
            old.cluster.write(client -> client.indices()
                    .create(create -> create.index(old.prefix + "-documents-m0-old")
                            .aliases(old.prefix + "-documents", alias -> alias)
                            .mappings(mapping -> mapping.meta("version", JsonData.of(0)))));

            var report = old.put(aDocument("early"));
            var health = old.index.health();
            try (var rebuild = old.index.rebuild()) {
                rebuild.add(List.of(aDocument("early").built()));
                rebuild.finish();
            }

            assertThat(report.deferred()).hasSize(1);
            assertThat(health.state()).isEqualTo(IndexHealth.State.REBUILD_DUE);
            assertThat(old.index.health()).isEqualTo(new IndexHealth(IndexHealth.State.READY, 1, null));
            assertThat(old.index.find(SearchQuery.words("early"), TestIndex.UNIT_ONE).ids()).containsExactly("early");
        }
    }

    @Test
    void writesTextStateWithoutText() {
        var waiting = new TextPart("scan", TextPart.State.WAITING_FOR_OCR, "");
        var plain = aDocument("scan").built();
        var scan = new IndexedDocument("scan", 1, plain.placement(), plain.description(),
                plain.classification(), List.of(waiting), Set.of("unit:1"));

        var report = test.write(List.of(new IndexChange.Put(scan)));

        assertThat(report.settled()).hasSize(1);
        assertThat(test.find("scan").ids()).containsExactly("scan");
    }
}

package vn.lienthong.webapp.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.lienthong.engine.bench.FigureTable;
import vn.lienthong.engine.bench.Timing;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.finding.FindDocuments;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OutboxHandler;
import vn.lienthong.search.AccessFilter;
import vn.lienthong.search.DocumentIndex;
import vn.lienthong.search.Facet;
import vn.lienthong.search.IndexHealth;
import vn.lienthong.search.SearchQuery;
import vn.lienthong.search.elastic.Credentials;
import vn.lienthong.search.elastic.ElasticCluster;
import vn.lienthong.search.elastic.ElasticDocumentIndex;
import vn.lienthong.search.elastic.ElasticSettings;
import vn.lienthong.webapp.fixtures.Archive;
import vn.lienthong.webapp.fixtures.SearchTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What our feed and our search add to the bare server, with the same documents on the same server. */
@Tag("bench")
@SearchTest
class SearchBenchIT {
    private static final Logger LOG = LoggerFactory.getLogger(SearchBenchIT.class);
    private static final String CLERK = "vanthu.xa1";
    private static final int DOCUMENTS = Integer.getInteger("search.documents", 100_000);
    /** Until nothing is compiled any more. */
    private static final int FIRST_DOCUMENTS = 10_000;
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 300;
    private static final int TIMES = 500;
    private static final double LEAST_FEED = 0.7;
    private static final double MOST_SEARCH = 1.5;
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final List<String> WORDS = List.of("giải phóng mặt bằng", "thu hoi dat", "quyết định bồi thường",
            "ho so dia chinh", "412/stnmt-qlđđ");
    private static final String TOLD = """
            Quyết định giải phóng mặt bằng, bồi thường, hỗ trợ và tái định cư khi Nhà nước thu hồi đất; hồ sơ địa chính gồm
            bản đồ, sổ mục kê, sổ địa chính và sổ theo dõi biến động đất đai của xã, phường, thị trấn theo quy định. """;

    @Autowired
    private Archive archive;
    @Autowired
    private DocumentIndex index;
    @Autowired
    private FindDocuments findDocuments;
    @Autowired
    private ReadingRights rights;
    @Autowired
    @Qualifier("indexRelay")
    private OutboxHandler relay;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private DataSource database;
    @Value("${lienthong.search.url}")
    private URI server;
    @Value("${lienthong.search.index-prefix}")
    private String prefix;

    /** The last document that was sent to the server as it is. */
    private String sent = "";
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void theFeedAndTheSearchAddLittle() throws Exception {
        Await.until("the index", Duration.ofMinutes(2), () -> index.health().state() == IndexHealth.State.READY);
        var document = archive.registered(CLERK, "xã Hòa Bình", "0412", "V/v thu hồi đất tại thôn Đông",
                archive.text("a.txt", TOLD));
        Await.until("the first document is in the index with its text", LIMIT, () -> !isWaiting("text", "index"));
        copy(document.value(), FIRST_DOCUMENTS + DOCUMENTS);
        makeRawIndex();
        round(FIRST_DOCUMENTS);

        var rounds = new ArrayList<Round>();
        for (int i = 0; i < ROUNDS; i++) rounds.add(round(DOCUMENTS / ROUNDS));
        rounds.sort(Comparator.comparingDouble(Round::ratio));
        var middle = rounds.get(ROUNDS / 2);
        FigureTable.keep(
                "Index feed from the database ÷ raw _bulk of the same JSON, %,d documents".formatted(DOCUMENTS),
                "≥ 0.7",
                "%.2f (%.0f ÷ %.0f a second; the middle one of %d rounds by turns, the others %s)".formatted(
                        middle.ratio(), middle.ours(), middle.raw(), ROUNDS,
                        rounds.stream()
                                .filter(round -> round != middle)
                                .map(round -> "%.2f".formatted(round.ratio()))
                                .collect(Collectors.joining(", "))),
                middle.ratio() >= LEAST_FEED);

        search();
    }

    private void copy(UUID document, int count) throws Exception {
        try (var connection = database.getConnection()) {
            BareTables.during(connection, () -> {
                new Copies(connection).make(document, 0, count);
                new OwnTexts(TOLD).give(connection, document);
            });
            try (var statement = connection.createStatement()) {
                statement.execute("VACUUM ANALYZE");
            }
        }
    }

    /** Documents a second. */
    private record Round(double ours, double raw) {
        double ratio() {
            return ours / raw;
        }
    }

    /** The next documents, fed by us and then sent as they are. */
    private Round round(int count) throws IOException, InterruptedException {
        var ours = feed(count);
        var raw = raw(nextOfTheIndex(count));
        LOG.info("{} documents: {} ÷ {} a second", count, ours, raw);
        return new Round(ours, raw);
    }

    /** @return documents a second, from the first row of the outbox to the last */
    private double feed(int count) {
        var before = index.health().documents();
        var since = System.nanoTime();
        var added = jdbc.sql("""
                INSERT INTO outbox (topic, key, created_at, not_before)
                SELECT 'index', id, now(), now() FROM incoming_document d
                WHERE NOT EXISTS (SELECT FROM index_reading r WHERE r.document_id = d.id) ORDER BY id LIMIT ?""")
                .param(count)
                .update();
        Await.until("all documents are in the index", LIMIT, () -> !isWaiting("index"));
        var seconds = (System.nanoTime() - since) / 1e9;
        index.refresh();
        assertThat(index.health().documents()).isEqualTo(before + count).isEqualTo(before + added);
        return count / seconds;
    }

    /** Costs the same however many are waiting. */
    private boolean isWaiting(String... topics) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM outbox WHERE topic = ANY (?))")
                .param(topics)
                .query(Boolean.class)
                .single();
    }

    /** Documents as they are sent together. */
    private record Bulk(int documents, byte[] body) {}

    /** What the feed wrote since the last time, as the server keeps it, ready to be sent in batches as the feed's. */
    private List<Bulk> nextOfTheIndex(int count) throws IOException, InterruptedException {
        var bulks = new ArrayList<Bulk>();
        for (int done = 0; done < count; done += relay.batchSize()) {
            var hits = post("/" + prefix + "-documents/_search", """
                    {"size": %d, "sort": ["documentId"], "query": {"range": {"documentId": {"gt": "%s"}}}}"""
                    .formatted(Math.min(relay.batchSize(), count - done), sent), "application/json").at("/hits/hits");
            sent = hits.get(hits.size() - 1).get("_id").asString();
            bulks.add(bulk(hits));
        }
        return bulks;
    }

    private static Bulk bulk(JsonNode hits) {
        var body = new StringBuilder();
        for (var hit : hits) body.append("{\"index\": {}}\n").append(hit.get("_source")).append('\n');
        return new Bulk(hits.size(), body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Of the same shape as ours. */
    private void makeRawIndex() throws IOException, InterruptedException {
        var shape = get("/" + prefix + "-documents").iterator().next();
        var settings = (ObjectNode) shape.at("/settings/index");
        settings.remove(List.of("creation_date", "uuid", "version", "provided_name"));
        put("/raw-" + prefix,
                "{\"settings\": {\"index\": %s}, \"mappings\": %s}".formatted(settings, shape.get("mappings")));
    }

    /**
     * The same documents by as many writers as the feed has, all that is sent being made before, and nothing asked of the
     * server but to write it; documents a second.
     */
    private double raw(List<Bulk> bulks) {
        var since = System.nanoTime();
        try (var writers = Executors.newFixedThreadPool(relay.batchesAtOnce())) {
            var sent = bulks.stream()
                    .map(bulk -> CompletableFuture.runAsync(() -> sendBulk(bulk.body()), writers))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(sent).join();
        }
        var seconds = (System.nanoTime() - since) / 1e9;
        return bulks.stream().mapToInt(Bulk::documents).sum() / seconds;
    }

    private void sendBulk(byte[] body) {
        var request = HttpRequest.newBuilder(server.resolve("/raw-" + prefix + "/_bulk"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        try {
            var answer = answer(request);
            assertThat(answer.get("errors").asBoolean()).as(answer.toString()).isFalse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** By turns, so that whatever else the machine does meets both. */
    private void search() throws IOException {
        var clerk = archive.account(CLERK);
        try (var recorder = new Recorder(server);
                var cluster = ElasticCluster.connect(
                        ElasticSettings.of(List.of(recorder.address()), new Credentials.None(), null, prefix))) {
            var asked = new ArrayList<Recorder.Asked>();
            for (var words : WORDS) {
                new ElasticDocumentIndex(cluster).find(query(words), AccessFilter.ofScopes(rights.scopesOf(clerk)));
                asked.add(withoutSnapshot(recorder.last("_search")));
            }
            var ours = new ArrayList<Long>();
            var raw = new ArrayList<Long>();
            for (int i = 0; i < WARM_UP + TIMES; i++) {
                var words = i % WORDS.size();
                var took = List.of(nanos(() -> find(clerk, WORDS.get(words))), nanos(() -> send(asked.get(words))));
                if (i < WARM_UP) continue;
                ours.add(took.getFirst());
                raw.add(took.getLast());
            }
            var oursTook = Timing.of(ours.stream().mapToLong(Long::longValue));
            var rawTook = Timing.of(raw.stream().mapToLong(Long::longValue));
            var ratio = oursTook.p95() / rawTook.p95();
            FigureTable.keep("Search ÷ the raw query, %,d documents, p95".formatted(DOCUMENTS), "≤ 1.5",
                    "%.2f (%.1f ÷ %.1f ms; the middle ones %.1f ÷ %.1f ms)".formatted(ratio, oursTook.p95(),
                            rawTook.p95(), oursTook.within(0.5), rawTook.within(0.5)),
                    ratio <= MOST_SEARCH);
        }
    }

    private static long nanos(Runnable act) {
        var since = System.nanoTime();
        act.run();
        return System.nanoTime() - since;
    }

    /** As the page does: whom the index may show what, what it found, and of that what may be read now. */
    private void find(Actor clerk, String words) {
        var reach = findDocuments.reach(clerk, AccessFilter.MOST_HIDDEN + 1);
        var page = index.find(query(words), AccessFilter.ofScopes(reach.scopes())
                .hiding(reach.hidden().stream().map(DocumentId::toString).collect(Collectors.toSet())));
        assertThat(findDocuments.readable(clerk, page.ids().stream().map(DocumentId::of).toList())).isNotEmpty();
    }

    /** The snapshot our search read from is closed again; the question to the index itself is the same. */
    private Recorder.Asked withoutSnapshot(Recorder.Asked asked) {
        var question = (ObjectNode) json.readTree(asked.body());
        question.remove("pit");
        return new Recorder.Asked("/" + prefix + "-documents/_search", json.writeValueAsBytes(question));
    }

    private static SearchQuery query(String words) {
        return SearchQuery.words(words).counting(EnumSet.allOf(Facet.class));
    }

    private void send(Recorder.Asked asked) {
        try {
            var answer = client.send(HttpRequest.newBuilder(server.resolve(asked.path()))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(asked.body()))
                    .build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(server.resolve(path)).GET());
    }

    private JsonNode put(String path, String body) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode post(String path, String body, String type) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A server of a small heap asks at times to wait until it has collected its garbage. */
    private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        for (int tries = 0; answer.statusCode() == 429 && tries < 20; tries++) {
            Thread.sleep(Duration.ofMillis(500));
            answer = client.send(request.build(), BodyHandlers.ofString());
        }
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return json.readTree(answer.body());
    }
}

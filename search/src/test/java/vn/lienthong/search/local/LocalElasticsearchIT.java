package vn.lienthong.search.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.search.fixtures.QuickSearch;

import static org.assertj.core.api.Assertions.assertThat;

class LocalElasticsearchIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    Path temp;

    /** One story, because each start costs. */
    @Test
    void keepsDataInAFolderWithBlanksWhenItsParentIsKilledAndLeavesNothingBehind() throws Exception {
        var folder = temp.resolve("Liên Thông: 'dữ liệu'");
        QuickSearch.prepare(folder);
        var port = Ports.free();
        var server = new LocalElasticsearch(Engines.FOLDER, folder, port, 256);

        var parent = Parent.start("elasticsearch", folder, port);
        send(server, "PUT", "/papers", """
                {"settings": {"number_of_replicas": 0, "analysis": {"analyzer": {"folded":
                  {"tokenizer": "standard", "filter": ["lowercase", "asciifolding"]}}}},
                 "mappings": {"properties": {"subject": {"type": "text", "analyzer": "folded"}}}}""");
        send(server, "PUT", "/papers/_doc/1", "{\"subject\": \"Quyết định về đất đai\"}");
        var family = Parent.kill(parent);

        assertThat(family.members()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(Await.until(() -> !family.isAlive(), Duration.ofSeconds(10))).isTrue();
        server.start();
        server.awaitReady(LIMIT);
        assertThat(send(server, "POST", "/papers/_search", "{\"query\": {\"match\": {\"subject\": \"quyet\"}}}"))
                .contains("\"value\":1")
                .contains("đất đai");
        server.stop();
        assertThat(server.isReady()).isFalse();
        assertThat(folder.resolve("tmp")).isEmptyDirectory();
    }

    private static String send(LocalElasticsearch server, String method, String path, String json)
            throws IOException, InterruptedException {
        var uri = URI.create(server.address() + path + (path.contains("_doc") ? "?refresh=true" : ""));
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(uri)
                    .method(method, BodyPublishers.ofString(json))
                    .header("Content-Type", "application/json")
                    .build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
            return answer.body();
        }
    }
}

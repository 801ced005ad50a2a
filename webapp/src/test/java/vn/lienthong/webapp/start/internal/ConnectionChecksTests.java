package vn.lienthong.webapp.start.internal;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectionChecksTests {
    private static final String GOOD = "a-password-of-its-own";

    @Test
    void isContentWithServersOfOurOwn() {
        assertThat(faults(null, null, null, null, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"jdbc:postgresql://db.example/x, false", "jdbc:postgresql://db.example/x?sslmode=require, false",
            "jdbc:postgresql://db.example/x?sslmode=verify-full, true", "jdbc:postgresql://127.0.0.1:5433/x, true",
            "'jdbc:postgresql://localhost,db.example/x', false"})
    void wantsADatabaseElsewhereToProveWhoItIs(String url, boolean safe) {
        var faults = faults(url, GOOD, null, null, null);

        assertThat(faults.isEmpty()).isEqualTo(safe);
    }

    @ParameterizedTest
    @CsvSource({"short", "lienthong", "''"})
    void refusesAPasswordThatIsNone(String password) {
        var faults = faults("jdbc:postgresql://localhost/x", password, null, null, null);

        assertThat(faults).singleElement().asString().startsWith("lienthong.database.password");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"http://search.example:9200, key, lienthong.search.url",
            "https://search.example:9200, -, lienthong.search.api-key"})
    void wantsTlsAndCredentialsForSearchElsewhere(String url, @Nullable String key, String fault) {
        var faults = faults(null, null, url, key, null);

        assertThat(faults).singleElement().asString().startsWith(fault);
    }

    @Test
    void refusesToSendDocumentsInTheClear() {
        var faults = faults(null, null, null, null, "http://text.example:9998");

        assertThat(faults).singleElement().asString().startsWith("lienthong.text.url");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"http://s3.example:9000, false", "https://s3.example, true", "-, true",
            "http://127.0.0.1:9000, true"})
    void refusesToKeepDocumentsInTheClear(@Nullable String endpoint, boolean safe) {
        var faults = faults(null, null, null, null, null, content(endpoint));

        assertThat(faults.isEmpty()).isEqualTo(safe);
        assertThat(faults).allMatch(fault -> fault.startsWith("lienthong.content.bucket.endpoint"));
    }

    private static ContentProperties content(@Nullable String endpoint) {
        return content(new ContentProperties.Bucket(
                endpoint == null ? null : URI.create(endpoint), "vn-1", "documents", "key", "secret", true));
    }

    private static ContentProperties content(ContentProperties.@Nullable Bucket bucket) {
        return new ContentProperties(null, bucket, Duration.ofDays(1), new ContentProperties.Uploads(
                DataSize.ofMegabytes(500), DataSize.ofGigabytes(2), Duration.ofDays(2)));
    }

    private static List<String> faults(@Nullable String database, @Nullable String password, @Nullable String search,
            @Nullable String apiKey, @Nullable String text) {
        return faults(database, password, search, apiKey, text, content((ContentProperties.Bucket) null));
    }

    private static List<String> faults(@Nullable String database, @Nullable String password, @Nullable String search,
            @Nullable String apiKey, @Nullable String text, ContentProperties content) {
        return new ConnectionChecks(
                new DatabaseProperties(database, database == null ? null : "lienthong", password, "lienthong"),
                new SearchProperties(search == null ? null : URI.create(search), null, null, apiKey, null, "lienthong",
                        DataSize.ofMegabytes(512)),
                new TextProperties(text == null ? null : URI.create(text), null, Duration.ofMinutes(5), null), content)
                .faults();
    }
}

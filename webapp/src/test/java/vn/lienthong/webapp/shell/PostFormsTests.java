package vn.lienthong.webapp.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PostFormsTests {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*method=\"post\"[^>]*>");
    private static final Pattern FETCH = Pattern.compile("\\bfetch\\(");

    @Test
    void everyFormThatChangesSomethingIsDrawnByTheLayoutSoThatItCarriesTokenAndName() throws IOException {
        var forms = found("templates", FORM);

        assertThat(forms).hasSizeGreaterThan(40);
        assertThat(forms).allMatch(PostFormsTests::isDrawn);
        assertThat(isDrawn("<form method=\"post\" action=\"/sign-out\">")).isFalse();
    }

    /**
     * The sign-in in place has no name yet; the picture of a road, what is live and what runs are only read; all else goes through
     * one module.
     */
    @Test
    void scriptsSendThroughTheOneThatAddsTheName() throws IOException {
        var files = files("static/js").filter(file -> FETCH.matcher(read(file)).find())
                .map(file -> file.getFileName().toString());

        assertThat(files).containsExactlyInAnyOrder("send.js", "session.js", "progress.js", "live.js",
                "bulk-progress.js");
        for (var reading : List.of("live.js", "bulk-progress.js"))
            assertThat(read(RESOURCES.resolve("static/js/" + reading))).doesNotContain("method:");
    }

    private static boolean isDrawn(String form) {
        return form.contains("th:action=");
    }

    private static List<String> found(String folder, Pattern wanted) throws IOException {
        return files(folder).flatMap(file -> wanted.matcher(read(file)).results().map(MatchResult::group)).toList();
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (var files = Files.walk(RESOURCES.resolve(folder))) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

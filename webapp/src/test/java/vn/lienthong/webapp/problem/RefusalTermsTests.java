package vn.lienthong.webapp.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.lienthong.signing.PrepareOutcome;
import vn.lienthong.signing.pdf.PdfRefusal;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a refusal names has a word in both languages: people read no keys. */
class RefusalTermsTests {
    private static final Pattern NAMED = Pattern.compile("(?:Stale|Unknown|Forbidden)Exception\\(\\s*\"([^\"]*)\"");
    private static final List<String> LANGUAGES = List.of("vi", "en");

    @Test
    void everythingThatIsMissingStaleOrForbiddenHasAWord() throws IOException {
        assertThat(withoutWord(named(Path.of("../engine/src/main/java"), Path.of("src/main/java")))).isEmpty();
    }

    @Test
    void everyReasonWhyAFileCannotBeSignedHasAWord() {
        var reasons = new TreeSet<String>();
        for (var why : PrepareOutcome.Why.values()) reasons.add(why.name());
        for (var why : PdfRefusal.values()) reasons.add(why.name());

        assertThat(withoutWord(reasons)).isEmpty();
    }

    @Test
    void findsAThingWithoutAWord() {
        assertThat(withoutWord(Set.of("document", "document 0197c2"))).containsOnly("vi document 0197c2",
                "en document 0197c2");
    }

    private static Set<String> named(Path... folders) throws IOException {
        var found = new TreeSet<String>();
        for (var folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (var file : files.filter(path -> path.toString().endsWith(".java")).toList())
                    NAMED.matcher(Files.readString(file)).results().map(match -> match.group(1)).forEach(found::add);
            }
        }
        assertThat(found).hasSizeGreaterThan(20);
        return found;
    }

    private static Set<String> withoutWord(Set<String> things) {
        var files = RefusalFiles.read();
        var missing = new TreeSet<String>();
        for (var language : LANGUAGES)
            for (var thing : things)
                if (!files.getOrDefault(language, Map.of()).containsKey("term." + thing))
                    missing.add(language + " " + thing);
        return missing;
    }
}

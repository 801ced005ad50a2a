package vn.lienthong.webapp.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTests {
    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesSayTheSameThings(String bundle) {
        assertThat(MessageKeys.bundle(bundle, "en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(MessageKeys.bundle(bundle, "vi").stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noTextHasAnApostropheThatItsFormatWouldSwallow(String bundle) {
        for (var language : List.of("vi", "en")) {
            assertThat(MessageKeys.bundle(bundle, language).values()).noneMatch(text -> text.toString().contains("'"));
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyKeyOfATemplateIsDefined(Resource template) {
        assertThat(keys()).containsAll(MessageKeys.usedBy(MessageKeys.text(template)));
    }

    @Test
    void noKeyIsDefinedTwice() {
        var seen = new TreeSet<String>();

        var twice = new ArrayList<String>();
        for (var bundle : bundles()) {
            for (var key : MessageKeys.bundle(bundle, "vi").stringPropertyNames()) if (!seen.add(key)) twice.add(key);
        }

        assertThat(twice).isEmpty();
        assertThat(seen).hasSizeGreaterThan(80);
    }

    @Test
    void readsKeysWithAndWithoutValues() {
        var template = "<p th:text=\"#{due.left(${n}, 2)}\"></p><p th:text=\"#{|urgency.${word}|}\">#{a.b}</p>";

        assertThat(MessageKeys.usedBy(template)).containsExactly("a.b", "due.left");
    }

    static List<String> bundles() {
        return MessageBundles.names();
    }

    static List<Resource> templates() {
        return List.of(MessageKeys.files("classpath*:/templates/**/*.html"));
    }

    private static Set<String> keys() {
        var keys = new TreeSet<String>();
        for (var bundle : bundles()) keys.addAll(MessageKeys.bundle(bundle, "vi").stringPropertyNames());
        return keys;
    }
}

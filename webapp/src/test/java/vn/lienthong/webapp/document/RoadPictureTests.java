package vn.lienthong.webapp.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoadPictureTests {
    @ParameterizedTest
    @ValueSource(strings = {"incoming-document", "outgoing-document"})
    void namesEveryPartInEnglish(String process) throws IOException {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/document");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);

        var picture = new String(new RoadPicture(words).in(Locale.ENGLISH, model(process)), StandardCharsets.UTF_8);

        assertThat(picture).doesNotContainPattern("name=\"[^\"]*[À-ỹ]").contains("id=\"" + process + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"incoming-document", "outgoing-document"})
    void keepsTheNamesNoWordIsKnownFor(String process) throws IOException {
        var picture = new RoadPicture(new StaticMessageSource()).in(Locale.ENGLISH, model(process));

        assertThat(new String(picture, StandardCharsets.UTF_8)).containsPattern("name=\"[^\"]*[À-ỹ]");
    }

    private static String model(String process) throws IOException {
        try (var model = Objects.requireNonNull(
                RoadPictureTests.class.getResourceAsStream("/processes/" + process + "/" + process + ".bpmn"))) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

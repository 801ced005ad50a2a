package vn.lienthong.webapp.audit;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import vn.lienthong.engine.document.DocumentAct;

import static org.assertj.core.api.Assertions.assertThat;

class TrailWordsTests {
    private final TrailWords words = new TrailWords(messages());

    @ParameterizedTest
    @EnumSource
    void hasWordsForEverythingThatHappensToADocument(DocumentAct act) {
        for (var language : new String[]{"vi", "en"}) {
            assertThat(words.act(act.word(), Locale.of(language))).isNotEqualTo(act.word());
        }
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages.audit");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }
}

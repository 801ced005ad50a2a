package vn.lienthong.webapp.audit;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.webapp.audit.AuditView.Choice;

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

    @Test
    void hasWordsForEverythingTheEngineCanKeep() {
        var published = PublishedActs.ofTheEngine();

        assertThat(published.acts()).contains("recipient-group.saved", "document.status-changed", "signIn.rejected",
                "organisation.moved", "outbox.retried", "audit.read").hasSizeGreaterThan(70);
        assertThat(published.kinds()).contains("recipient-group", "organisation", "person", "trail")
                .hasSizeGreaterThan(7);
        for (var language : new String[]{"vi", "en"}) {
            var locale = Locale.of(language);
            assertThat(published.acts()).noneMatch(act -> words.act(act, locale).equals(act));
            assertThat(published.kinds()).noneMatch(kind -> words.kind(kind, locale).equals(kind));
        }
    }

    @Test
    void saysDetailsInWordsAndIdsByTheirNames() {
        var person = UUID.randomUUID();
        var document = UUID.randomUUID();
        var known = new TrailNames.Known(Map.of(person, "Lương Bích Hiền"), Map.of(document, "12/QĐ Về việc"));

        var said = words.details(Map.of("person", person.toString(), "quoted", document + " " + document, "status",
                "02", "lastDay", "null", "unheardOf", "x"), known, Locale.of("vi"));

        assertThat(said).containsExactlyInAnyOrder(new Choice("Người", "Lương Bích Hiền"),
                new Choice("Văn bản đã hiện trích đoạn", "12/QĐ Về việc, 12/QĐ Về việc"),
                new Choice("Trạng thái", "02 Trả lại"), new Choice("unheardOf", "x"));
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages.audit");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }
}

package vn.lienthong.webapp.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.ReadOrganisations;
import vn.lienthong.engine.registry.CodeListEntry;
import vn.lienthong.engine.registry.CodeLists;
import vn.lienthong.search.Facet;

/** The words for the keys of code lists, as they are today. */
@Component
final class SearchLabels {
    private final CodeLists codeLists;
    private final ReadOrganisations organisations;
    private final MessageSource messages;
    private final Clock clock;

    SearchLabels(CodeLists codeLists, ReadOrganisations organisations, MessageSource messages, Clock clock) {
        this.codeLists = codeLists;
        this.organisations = organisations;
        this.messages = messages;
        this.clock = clock;
    }

    /** Read once for a page. */
    InLanguage in(Locale locale) {
        var today = LocalDate.now(clock);
        return new InLanguage(Map.of(Facet.KIND, names(codeLists.kinds(today), locale), Facet.URGENCY,
                names(codeLists.urgencies(today), locale), Facet.LEVEL, levels(locale)), locale);
    }

    private static Map<String, String> names(List<CodeListEntry> list, Locale locale) {
        var names = new HashMap<String, String>();
        list.forEach(entry -> names.put(entry.key(), entry.name(locale)));
        return names;
    }

    /** Also of schemes nobody follows any more: their documents are still found. */
    private Map<String, String> levels(Locale locale) {
        var names = new HashMap<String, String>();
        for (var scheme : organisations.schemes())
            for (var level : scheme.levels()) names.putIfAbsent(level.key(), level.name(locale));
        return names;
    }

    /** The words of one language. */
    final class InLanguage {
        private final Map<Facet, Map<String, String>> lists;
        private final Locale locale;

        private InLanguage(Map<Facet, Map<String, String>> lists, Locale locale) {
            this.lists = lists;
            this.locale = locale;
        }

        /** A key that no list knows any more stands for itself. */
        String of(Facet facet, String key) {
            return switch (facet) {
                case ISSUER, YEAR -> key;
                case STATE -> message("finding.state." + key, key);
                case DIRECTION -> message("finding.direction." + key, key);
                case LEVEL, KIND, URGENCY -> lists.getOrDefault(facet, Map.of()).getOrDefault(key, key);
            };
        }

        private String message(String name, String otherwise) {
            var found = messages.getMessage(name, null, otherwise, locale);
            return found == null ? otherwise : found;
        }
    }
}

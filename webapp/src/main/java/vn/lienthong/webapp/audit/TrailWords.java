package vn.lienthong.webapp.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.audit.FindAudited;
import vn.lienthong.webapp.audit.AuditView.Choice;

/** The words for acts and kinds of objects; one that has none stands for itself. */
@Component
final class TrailWords {
    private final MessageSource messages;

    TrailWords(MessageSource messages) {
        this.messages = messages;
    }

    String act(String act, Locale locale) {
        return word("audit.act." + act, act, locale);
    }

    String kind(String kind, Locale locale) {
        return word("audit.kind." + kind, kind, locale);
    }

    String matter(FindAudited.Audited one, Locale locale) {
        return messages.getMessage("audit.matter." + one.kind(), new Object[]{one.code()}, locale);
    }

    /** Further facts: names in words, ids by what they stand for, nothing that is not there. */
    List<Choice> details(Map<String, String> details, TrailNames.Known known, Locale locale) {
        return new TreeMap<>(details).entrySet()
                .stream()
                .filter(one -> !one.getValue().isEmpty() && !one.getValue().equals("null"))
                .map(one -> new Choice(word("audit.detail." + one.getKey(), one.getKey(), locale),
                        value(one.getKey(), one.getValue(), known, locale)))
                .toList();
    }

    private String value(String name, String value, TrailNames.Known known, Locale locale) {
        var ids = TrailNames.ids(value);
        if (!ids.isEmpty()) return ids.stream().map(known::of).collect(Collectors.joining(", "));
        return word("audit.detail." + name + "." + value, value, locale);
    }

    private String word(String key, String otherwise, Locale locale) {
        var found = messages.getMessage(key, null, otherwise, locale);
        return found == null ? otherwise : found;
    }
}

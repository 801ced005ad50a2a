package vn.lienthong.webapp.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.audit.AuditEntry;
import vn.lienthong.engine.audit.FindAudited;
import vn.lienthong.engine.document.CodedDocuments.Coded;
import vn.lienthong.webapp.audit.AuditView.Choice;

/** The words for acts and kinds of objects; one that has none stands for itself. */
@Component
final class TrailWords {
    private static final UUID EVERYTHING = new UUID(0, 0);
    private static final int TOLD_APART = 6;

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

    /** A document without its subject: its number, or that it has none, and whose it is. */
    String numbered(Coded one, String agency, Locale locale) {
        var parts = new ArrayList<String>();
        if (one.code() != null) parts.add(one.code());
        if (one.arrival() != null)
            parts.add(messages.getMessage("audit.numbered.arrival", new Object[]{one.arrival()}, locale));
        if (parts.isEmpty()) parts.add(messages.getMessage("audit.numbered." + one.direction(), null, locale));
        if (!agency.isEmpty()) parts.add(agency);
        return String.join(" · ", parts);
    }

    /**
     * Of a document of an agency that is not audited nothing is told but that it is one and the same; the trail as a whole
     * is named by its kind.
     */
    String object(AuditEntry entry, TrailNames.Known known, Locale locale) {
        var id = entry.objectId();
        if (id.equals(EVERYTHING)) return "";
        if (known.isNamed(id) || !entry.objectKind().equals("document")) return known.of(id);
        var word = id.toString();
        return messages.getMessage("audit.elsewhere", new Object[]{word.substring(word.length() - TOLD_APART)}, locale);
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

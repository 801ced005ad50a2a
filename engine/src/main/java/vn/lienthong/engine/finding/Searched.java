package vn.lienthong.engine.finding;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvent;

/**
 * Somebody asked the search.
 *
 * @param filters what narrowed it, by the name of the filter
 * @param found   how many documents there are
 * @param quoted  those of which a piece of text was shown: as much as reading them
 */
public record Searched(Actor actor, String words, Map<String, String> filters, long found,
        Collection<DocumentId> quoted) implements DomainEvent {
    private static final int LONGEST = 500;

    public Searched {
        filters = Map.copyOf(filters);
        quoted = List.copyOf(quoted);
    }

    @Override
    public String act() {
        return "search.asked";
    }

    @Override
    public String objectKind() {
        return "person";
    }

    @Override
    public UUID objectId() {
        return actor.requirePerson().value();
    }

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<>(filters);
        details.put("words", words.substring(0, Math.min(words.length(), LONGEST)));
        details.put("found", Long.toString(found));
        if (!quoted.isEmpty())
            details.put("quoted", quoted.stream().map(DocumentId::toString).collect(Collectors.joining(" ")));
        return details;
    }
}

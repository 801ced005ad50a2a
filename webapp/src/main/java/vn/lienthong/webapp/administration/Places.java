package vn.lienthong.webapp.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.DirectoryQuery;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.OrganisationId;

/** Finds the organisation a field names: chosen from those near, or typed as name or code. */
@Component
final class Places {
    private static final int MOST = 20;

    private final OrganisationDirectory directory;

    Places(OrganisationDirectory directory) {
        this.directory = directory;
    }

    /**
     * What a field names.
     *
     * @param place   null while it is not clear
     * @param matches what it could mean, when that is more than one
     * @param isAsked whether anything was chosen or typed
     */
    record Answer(@Nullable OrganisationId place, List<Choice> matches, boolean isAsked) {}

    Answer find(Field field, Map<String, String> values, LocalDate on) {
        var match = id(values.get(field.matchName()));
        if (match != null) return new Answer(known(match, on), List.of(), true);
        var text = values.getOrDefault(field.textName(), "").strip();
        if (!text.isEmpty()) return named(text, on);
        var chosen = values.getOrDefault(field.name(), "").strip();
        var near = id(chosen);
        return new Answer(near == null ? null : known(near, on), List.of(), !chosen.isEmpty());
    }

    private Answer named(String text, LocalDate on) {
        var found = directory.search(new DirectoryQuery(text, null, null, null, null, MOST), on).items();
        var exact = found.stream().filter(one -> isCalled(one, text)).toList();
        if (exact.size() == 1) return new Answer(exact.getFirst().id(), List.of(), true);
        if (found.size() == 1) return new Answer(found.getFirst().id(), List.of(), true);
        return new Answer(null, found.stream().map(one -> choice(one, on)).toList(), true);
    }

    private static boolean isCalled(Organisation one, String text) {
        return text.equalsIgnoreCase(one.shortName()) || text.equalsIgnoreCase(one.name())
                || text.equalsIgnoreCase(one.code());
    }

    /** With what it is part of: many communes have an office. */
    private Choice choice(Organisation one, LocalDate on) {
        var parent = one.parent();
        var above = parent == null ? "" : " – " + directory.get(parent, on).shortName();
        return new Choice(one.id().toString(), one.shortName() + above);
    }

    private @Nullable OrganisationId known(UUID id, LocalDate on) {
        var found = directory.get(List.of(new OrganisationId(id)), on);
        return found.isEmpty() ? null : new OrganisationId(id);
    }

    private static @Nullable UUID id(@Nullable String text) {
        if (text == null) return null;
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}

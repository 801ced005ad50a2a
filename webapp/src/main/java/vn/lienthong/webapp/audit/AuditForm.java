package vn.lienthong.webapp.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.audit.AuditFilter;
import vn.lienthong.engine.shared.OrganisationId;

/**
 * Which part of the trail is wanted, all of it in the address.
 *
 * @param scope  null for everything the auditor may see
 * @param name   words of a person's name as typed; they count when a person chosen earlier is there too
 * @param object id of a document, person or organisation; an address with the id in it is as good
 * @param about  what was typed for the object and is neither: a document's number, perhaps; empty when it was understood
 * @param until  last day, included
 */
public record AuditForm(@Nullable OrganisationId scope, String name, @Nullable UUID person, @Nullable UUID object,
        String about, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable String before) {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int LONGEST = 100;
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String PATH = "/audit";

    static AuditForm of(Map<String, String> parameters) {
        var scope = id(parameters.get("scope"));
        var name = parameters.getOrDefault("name", "").strip();
        var about = parameters.getOrDefault("object", "").strip();
        var object = id(about);
        return new AuditForm(scope == null ? null : new OrganisationId(scope),
                cut(name),
                name.isEmpty() ? id(parameters.get("person")) : null,
                object, object == null ? cut(about) : "",
                date(parameters.get("from")), date(parameters.get("until")),
                parameters.get("before"));
    }

    private static String cut(String typed) {
        return typed.substring(0, Math.min(typed.length(), LONGEST));
    }

    private static @Nullable UUID id(@Nullable String typed) {
        if (typed == null) return null;
        var found = ID.matcher(typed);
        return found.find() ? UUID.fromString(found.group()) : null;
    }

    private static @Nullable LocalDate date(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException _) { // an address somebody made up
            return null;
        }
    }

    /**
     * A name that is nobody's yet, or several people's, and an object that is none find nothing: to show everything would
     * be no answer.
     */
    AuditFilter filter(ZoneId zone) {
        return new AuditFilter(isUndecided() ? NOBODY : person, about.isEmpty() ? object : NOBODY, start(from, zone),
                start(until == null ? null : until.plusDays(1), zone));
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    /** A name was typed and nobody is chosen. */
    public boolean isUndecided() {
        return person == null && !name.isEmpty();
    }

    /** What was typed tells not yet what is meant. */
    public boolean isOpen() {
        return isUndecided() || !about.isEmpty();
    }

    public AuditForm ofPerson(@Nullable UUID wanted) {
        return new AuditForm(scope, "", wanted, object, about, from, until, null);
    }

    public AuditForm ofObject(@Nullable UUID wanted) {
        return new AuditForm(scope, name, person, wanted, "", from, until, null);
    }

    AuditForm startingAt(@Nullable String place) {
        return new AuditForm(scope, name, person, object, about, from, until, place);
    }

    public boolean isNarrowed() {
        return scope != null || person != null || object != null || from != null || until != null || !name.isEmpty()
                || !about.isEmpty();
    }

    public String address() {
        return PATH + query();
    }

    /** Of the copy of all pages. */
    public String exportAddress() {
        return PATH + "/export.csv" + startingAt(null).query();
    }

    private String query() {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("scope", scope);
        parts.put("name", name.isEmpty() ? null : name);
        parts.put("person", person);
        parts.put("object", about.isEmpty() ? object : about);
        parts.put("from", from);
        parts.put("until", until);
        parts.put("before", before);
        var query = parts.entrySet()
                .stream()
                .filter(part -> part.getValue() != null)
                .map(part -> part.getKey() + "="
                        + URLEncoder.encode(String.valueOf(part.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}

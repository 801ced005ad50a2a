package vn.lienthong.webapp.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.audit.AuditFilter;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.webapp.shell.TypedDays;

/**
 * Which part of the trail is wanted, all of it in the address.
 *
 * @param scope  null for everything the auditor may see
 * @param name   words of a person's name as typed; they count when a person chosen earlier is there too
 * @param object id of a document, person or organisation; an address with the id in it is as good
 * @param about  what was typed for the object and is neither: a document's number, perhaps; empty when it was understood
 * @param isReading only who opened documents and files
 */
public record AuditForm(@Nullable OrganisationId scope, String name, @Nullable UUID person, @Nullable UUID object,
        String about, TypedDays days, boolean isReading, @Nullable String before) {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int LONGEST = 100;
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String PATH = "/audit";
    private static final String READING = "read";

    static AuditForm of(Map<String, String> parameters) {
        var scope = id(parameters.get("scope"));
        var name = parameters.getOrDefault("name", "").strip();
        var about = parameters.getOrDefault("object", "").strip();
        var object = id(about.isEmpty() ? parameters.get("of") : about);
        return new AuditForm(scope == null ? null : new OrganisationId(scope),
                cut(name),
                name.isEmpty() ? id(parameters.get("person")) : null,
                object, object == null ? cut(about) : "",
                TypedDays.of(parameters), READING.equals(parameters.get("what")), parameters.get("before"));
    }

    private static String cut(String typed) {
        return typed.substring(0, Math.min(typed.length(), LONGEST));
    }

    private static @Nullable UUID id(@Nullable String typed) {
        if (typed == null) return null;
        var found = ID.matcher(typed);
        return found.find() ? UUID.fromString(found.group()) : null;
    }

    /**
     * A name that is nobody's yet, or several people's, an object that is none and days that are none find nothing: to show
     * everything would be no answer.
     */
    AuditFilter filter(ZoneId zone) {
        var last = days.last();
        return new AuditFilter(isUndecided() || days.isWrong() ? NOBODY : person, about.isEmpty() ? object : NOBODY,
                start(days.first(), zone), start(last == null ? null : last.plusDays(1), zone),
                isReading ? AuditFilter.READING : Set.of());
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
        return isUndecided() || !about.isEmpty() || days.isWrong();
    }

    public AuditForm ofPerson(@Nullable UUID wanted) {
        return new AuditForm(scope, "", wanted, object, about, days, isReading, null);
    }

    public AuditForm ofObject(@Nullable UUID wanted) {
        return new AuditForm(scope, name, person, wanted, "", days, isReading, null);
    }

    public AuditForm ofReading(boolean isWanted) {
        return new AuditForm(scope, name, person, object, about, days, isWanted, null);
    }

    AuditForm ofDays(Period wanted) {
        return new AuditForm(scope, name, person, object, about, TypedDays.of(wanted), isReading, null);
    }

    AuditForm ofAllDays() {
        return new AuditForm(scope, name, person, object, about, TypedDays.NONE, isReading, null);
    }

    AuditForm startingAt(@Nullable String place) {
        return new AuditForm(scope, name, person, object, about, days, isReading, place);
    }

    public boolean isNarrowed() {
        return scope != null || person != null || object != null || !days.isEmpty() || isReading || !name.isEmpty()
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
        parts.put("what", isReading ? READING : null);
        parts.put("from", days.from().inAddress());
        parts.put("until", days.until().inAddress());
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

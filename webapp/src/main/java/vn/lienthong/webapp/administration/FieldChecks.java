package vn.lienthong.webapp.administration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.shared.OrganisationId;

/** Judges what needs no rule of the engine: whether a form is filled in, and which places it names. */
@Component
final class FieldChecks {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}&&[^\\s]]");
    private static final int LONGEST_SEARCH = 200;
    private static final String REQUIRED = "form.required";
    private static final String MALFORMED = "form.malformed";

    private final Places places;

    FieldChecks(Places places) {
        this.places = places;
    }

    /**
     * What came of it.
     *
     * @param typed   only to be used without faults
     * @param faults  message keys by field
     * @param matches the places that a typed name could mean, by field
     */
    record Checked(Typed typed, Map<String, String> faults, Map<String, List<Choice>> matches) {}

    Checked check(List<Field> fields, Map<String, String> sent, Subject subject) {
        var values = new HashMap<>(sent);
        values.replaceAll((_, value) -> plain(value));
        var faults = new HashMap<String, String>();
        var found = new HashMap<String, OrganisationId>();
        var matches = new HashMap<String, List<Choice>>();
        for (var field : fields) {
            if (field.kind() == Field.Kind.PLACE) place(field, values, subject, new Findings(faults, found, matches));
            else check(field, values.getOrDefault(field.name(), ""), faults);
        }
        if (faults.isEmpty() && endsBeforeItBegins(fields, values)) faults.put("to", "administration.endsBefore");
        return new Checked(new Typed(values, found), faults, matches);
    }

    private record Findings(Map<String, String> faults, Map<String, OrganisationId> found,
            Map<String, List<Choice>> matches) {}

    private static void check(Field field, String value, Map<String, String> faults) {
        var fault = value.isEmpty() ? missing(field) : malformed(field, value);
        if (fault != null) faults.put(field.name(), fault);
    }

    private static @Nullable String missing(Field field) {
        return field.isRequired() ? REQUIRED : null;
    }

    private static @Nullable String malformed(Field field, String value) {
        var isGood = switch (field.kind()) {
            case LINE, HIDDEN -> isLine(value, field.longest());
            case DAY -> Days.read(value) != null;
            case CHOICE -> field.choices().stream().anyMatch(choice -> choice.value().equals(value));
            case TICK -> value.equals("true");
            case PLACE -> true;
        };
        return isGood ? null : MALFORMED;
    }

    /** As the engine keeps one line: single spaces, none at the ends. */
    static String plain(String typed) {
        return SPACES.matcher(typed).replaceAll(" ").strip();
    }

    /** What is looked for, cut where nobody types on. */
    static String search(String typed) {
        var text = typed.strip();
        return text.substring(0, Math.min(text.length(), LONGEST_SEARCH));
    }

    /** Whether the engine can take it as one line of text. */
    static boolean isLine(String text, int longest) {
        return text.length() <= longest && !HIDDEN.matcher(text).find();
    }

    private void place(Field field, Map<String, String> values, Subject subject, Findings findings) {
        var from = Days.read(values.getOrDefault("from", ""));
        var answer = places.find(field, values, from == null ? subject.today() : from);
        if (answer.place() != null) findings.found().put(field.name(), answer.place());
        else if (!answer.matches().isEmpty()) {
            findings.matches().put(field.name(), answer.matches());
            findings.faults().put(field.name(), "administration.place.which");
        } else if (answer.isAsked()) findings.faults().put(field.name(), "administration.place.unknown");
        else if (field.isRequired()) findings.faults().put(field.name(), REQUIRED);
    }

    private static boolean endsBeforeItBegins(List<Field> fields, Map<String, String> values) {
        if (fields.stream().noneMatch(field -> field.name().equals("to"))) return false;
        var from = Days.read(values.getOrDefault("from", ""));
        var to = Days.read(values.getOrDefault("to", ""));
        return from != null && to != null && to.isBefore(from);
    }
}

package vn.lienthong.webapp.incoming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.handling.DirectiveInput;
import vn.lienthong.engine.handling.DirectiveInput.Charge;
import vn.lienthong.engine.handling.HandlingRole;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/**
 * The fields of a directive: {@code role.<unit>}, {@code due.<unit>} and {@code handler.<unit>} for each unit, beside the
 * leader's words.
 */
final class DirectiveFields {
    private static final String ROLE = "role.";

    private DirectiveFields() {}

    static DirectiveInput of(TypedForm form) {
        var charges = new ArrayList<Charge>();
        form.values().keySet().stream().filter(field -> field.startsWith(ROLE)).sorted().forEach(field -> {
            var unit = field.substring(ROLE.length());
            var role = role(form.text(field));
            if (role.isEmpty() && handler(form, unit) != null) form.missing(field); // somebody is named for nothing
            role.flatMap(word -> charge(form, unit, word)).ifPresent(charges::add);
        });
        return new DirectiveInput(form.text("text"), form.day("dueOn"), charges);
    }

    private static Optional<Charge> charge(TypedForm form, String unit, HandlingRole role) {
        try {
            return Optional.of(
                    new Charge(new OrganisationId(UUID.fromString(unit)), role, form.day("due." + unit),
                            handler(form, unit)));
        } catch (IllegalArgumentException _) { // never on our page
            return Optional.empty();
        }
    }

    private static @Nullable PersonId handler(TypedForm form, String unit) {
        var person = form.id("handler." + unit);
        return person == null ? null : new PersonId(person);
    }

    private static Optional<HandlingRole> role(String word) {
        return Arrays.stream(HandlingRole.values()).filter(role -> role.name().equals(word)).findFirst();
    }
}

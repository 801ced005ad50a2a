package vn.lienthong.webapp.incoming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import vn.lienthong.engine.handling.DirectiveInput;
import vn.lienthong.engine.handling.DirectiveInput.Charge;
import vn.lienthong.engine.handling.HandlingRole;
import vn.lienthong.engine.shared.OrganisationId;

/** The fields of a directive: {@code role.<unit>} and {@code due.<unit>} for each unit, beside the leader's words. */
final class DirectiveFields {
    private static final String ROLE = "role.";

    private DirectiveFields() {}

    static DirectiveInput of(TypedForm form) {
        var charges = new ArrayList<Charge>();
        form.values().keySet().stream().filter(field -> field.startsWith(ROLE)).sorted().forEach(field -> {
            var unit = field.substring(ROLE.length());
            role(form.text(field)).flatMap(role -> charge(form, unit, role)).ifPresent(charges::add);
        });
        return new DirectiveInput(form.text("text"), form.day("dueOn"), charges);
    }

    private static Optional<Charge> charge(TypedForm form, String unit, HandlingRole role) {
        try {
            return Optional.of(
                    new Charge(new OrganisationId(UUID.fromString(unit)), role, form.day("due." + unit)));
        } catch (IllegalArgumentException _) { // never on our page
            return Optional.empty();
        }
    }

    private static Optional<HandlingRole> role(String word) {
        return Arrays.stream(HandlingRole.values()).filter(role -> role.name().equals(word)).findFirst();
    }
}

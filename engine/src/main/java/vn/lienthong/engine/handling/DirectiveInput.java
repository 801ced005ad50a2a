package vn.lienthong.engine.handling;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;

/**
 * What a leader writes on an incoming document.
 *
 * @param dueOn until when the whole matter must be resolved; null leaves what the registration says
 */
public record DirectiveInput(String text, @Nullable LocalDate dueOn, List<Charge> charges) {
    public DirectiveInput {
        charges = List.copyOf(charges);
    }

    /** One unit and what it is charged with. */
    public record Charge(OrganisationId unit, HandlingRole role, @Nullable LocalDate dueOn) {}
}

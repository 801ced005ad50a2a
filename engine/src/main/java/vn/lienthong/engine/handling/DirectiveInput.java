package vn.lienthong.engine.handling;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/**
 * What a leader writes on an incoming document.
 *
 * @param dueOn until when the whole matter must be resolved; null leaves what the registration says
 */
public record DirectiveInput(String text, @Nullable LocalDate dueOn, List<Charge> charges) {
    public DirectiveInput {
        charges = List.copyOf(charges);
    }

    /**
     * One unit and what it is charged with.
     *
     * @param handler who of the unit is to handle it; null leaves that to the head of the unit
     */
    public record Charge(OrganisationId unit, HandlingRole role, @Nullable LocalDate dueOn,
            @Nullable PersonId handler) {
        /** The head of the unit says who. */
        public Charge(OrganisationId unit, HandlingRole role, @Nullable LocalDate dueOn) {
            this(unit, role, dueOn, null);
        }
    }
}

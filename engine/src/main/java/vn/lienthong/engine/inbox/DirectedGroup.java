package vn.lienthong.engine.inbox;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/**
 * Open parts of directives that one person of a unit has, or that the unit has given to nobody yet.
 *
 * @param person null for what waits for the head of the unit
 * @param open   all of them
 * @param late   those past their day
 * @param soon   those not late whose day is near
 * @param toUrge those late that the reader can urge now: they wait for others, and nobody urged just before
 */
public record DirectedGroup(OrganisationId unit, @Nullable PersonId person, CappedCount open, CappedCount late,
        CappedCount soon, CappedCount toUrge) {
    DirectedGroup plus(DirectedGroup other) {
        return new DirectedGroup(unit, person, open.plus(other.open), late.plus(other.late),
                soon.plus(other.soon), toUrge.plus(other.toUrge));
    }
}

package vn.lienthong.engine.inbox;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/**
 * Open parts of directives that one person of a unit has, or that the unit has given to nobody yet.
 *
 * @param person null for what waits for the head of the unit
 * @param isOwn  whether it waits for the reader: nobody urges that
 * @param open   all of them
 * @param late   those past their day
 * @param soon   those not late whose day is near
 */
public record DirectedGroup(OrganisationId unit, @Nullable PersonId person, boolean isOwn, CappedCount open,
        CappedCount late,
        CappedCount soon) {
    DirectedGroup plus(DirectedGroup other) {
        return new DirectedGroup(unit, person, isOwn, open.plus(other.open), late.plus(other.late),
                soon.plus(other.soon));
    }
}

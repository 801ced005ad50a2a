package vn.lienthong.engine.document;

import vn.lienthong.engine.shared.PersonId;

/**
 * Work of one person is given to another.
 *
 * @param from who has it, as the page showed; if it is somebody else now, another was faster
 */
public record HandOver(PersonId from, PersonId to, String reason) {
    public HandOver {
        reason = reason.strip();
    }
}

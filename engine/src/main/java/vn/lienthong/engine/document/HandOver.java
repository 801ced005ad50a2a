package vn.lienthong.engine.document;

import vn.lienthong.engine.shared.PersonId;

/**
 * Work of one person is given to another.
 *
 * @param from   who has it, as the page showed; if it is somebody else now, another was faster
 * @param isBack whether it undoes the last one, which went the other way
 */
public record HandOver(PersonId from, PersonId to, String reason, boolean isBack) {
    public HandOver {
        reason = reason.strip();
    }

    public HandOver(PersonId from, PersonId to, String reason) {
        this(from, to, reason, false);
    }
}

package vn.lienthong.webapp.live;

import java.time.Instant;

import vn.lienthong.engine.shared.PersonId;

/**
 * Who reads a stream, and how long at most.
 *
 * @param session id of the session it belongs to
 * @param epoch   of the account when the session began
 * @param isOnly  whether the browser has no other stream: what it left behind is let go
 * @param until   when the session ends unless the person does something; the browser asks again then
 */
record LiveReader(PersonId person, String session, long epoch, boolean isOnly, Instant until) {
    boolean replaces(LiveReader other) {
        return isOnly && session.equals(other.session);
    }
}

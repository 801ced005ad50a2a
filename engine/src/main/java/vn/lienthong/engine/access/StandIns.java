package vn.lienthong.engine.access;

import java.time.LocalDate;

import vn.lienthong.engine.shared.PersonId;

/** Who stands in for whom, as far as rights need to know. */
public interface StandIns {
    /** Whether the deputy may do this act in place of the absent person on the day. */
    boolean covers(PersonId deputy, PersonId absent, Act act, LocalDate on);
}

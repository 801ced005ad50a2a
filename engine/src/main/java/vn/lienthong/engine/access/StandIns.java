package vn.lienthong.engine.access;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.PersonId;

/** Who stands in for whom, as far as rights need to know. */
public interface StandIns {
    /** Whether the deputy may do this act in place of the absent person on the day. */
    boolean covers(PersonId deputy, PersonId absent, Act act, LocalDate on);

    /** Who may do this act in place of the absent person on the day; null when nobody may. */
    @Nullable
    PersonId deputyOf(PersonId absent, Act act, LocalDate on);

    /** For whom the person stands in, whatever the act, on the day or later. */
    Set<PersonId> servedFrom(PersonId deputy, LocalDate day);
}

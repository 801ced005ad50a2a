package vn.lienthong.engine.organisation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.PersonId;

/** Reads who stands in for whom. */
public interface Deputies {
    /** Who stands in for the person on the day; null when nobody does. */
    @Nullable
    Deputising of(PersonId absent, LocalDate on);

    /** For whom the person stands in on the day. */
    List<Deputising> heldBy(PersonId deputy, LocalDate on);

    /** Everything named for the person as the absent one or as the deputy, newest first. */
    List<Deputising> historyOf(PersonId person);
}

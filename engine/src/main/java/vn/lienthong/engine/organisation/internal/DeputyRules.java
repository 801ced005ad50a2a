package vn.lienthong.engine.organisation.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.organisation.Deputise.Absence;
import vn.lienthong.engine.organisation.OrganisationRefusal;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Refusal;

/** Who may stand in for whom; asked with both persons locked. */
@Component
public class DeputyRules {
    private final Authorisation authorisation;
    private final JdbcDeputies deputies;
    private final Clock clock;

    DeputyRules(Authorisation authorisation, JdbcDeputies deputies, Clock clock) {
        this.authorisation = authorisation;
        this.deputies = deputies;
        this.clock = clock;
    }

    /** Null, or why not. */
    public @Nullable Refusal check(Absence absence) {
        if (absence.period().to() == null) return Refusal.of(OrganisationRefusal.END_MISSING);
        if (absence.period().from().isBefore(LocalDate.now(clock)))
            return Refusal.of(OrganisationRefusal.NOT_FOR_THE_PAST);
        var chain = chain(absence);
        if (chain != null) return chain;
        if (absence.basis() == null && !mayAllTheAbsentMay(absence))
            return Refusal.of(OrganisationRefusal.BASIS_MISSING);
        return null;
    }

    /** One deputy at a time, who is there, and stands in with own rights only: nobody's deputy is away. */
    private @Nullable Refusal chain(Absence absence) {
        for (var other : deputies.touching(absence.absent(), absence.deputy(), absence.period())) {
            if (other.absent().equals(absence.absent())) return Refusal.of(OrganisationRefusal.DEPUTY_NAMED);
            if (other.absent().equals(absence.deputy())) return Refusal.of(OrganisationRefusal.DEPUTY_ABSENT);
            if (other.deputy().equals(absence.absent())) return Refusal.of(OrganisationRefusal.ABSENT_IS_DEPUTY);
        }
        return null;
    }

    private boolean mayAllTheAbsentMay(Absence absence) {
        var acts = absence.acts().isEmpty() ? EnumSet.allOf(Act.class) : absence.acts();
        var deputy = Actor.of(absence.deputy());
        var absent = Actor.of(absence.absent());
        return acts.stream()
                .allMatch(act -> authorisation.reach(deputy, act).containsAll(authorisation.reach(absent, act)));
    }
}

package vn.lienthong.webapp.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.AccessRefusal;
import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.ReadRegister;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.registry.RegisterKey;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.webapp.shell.TypedDays;

/** Which register is looked at: the one the address names, else the newest one of the reader's own agency. */
@Component
final class RegisterChoice {
    private final Authorisation authorisation;
    private final OrganisationDirectory directory;
    private final People people;
    private final ReadRegister registers;
    private final Clock clock;

    RegisterChoice(Authorisation authorisation, OrganisationDirectory directory, People people, ReadRegister registers,
            Clock clock) {
        this.authorisation = authorisation;
        this.directory = directory;
        this.people = people;
        this.registers = registers;
        this.clock = clock;
    }

    /** What the address says; whatever it leaves out is chosen. */
    record Wish(@Nullable OrganisationId agency, @Nullable Direction direction, @Nullable String series,
            @Nullable Integer year, TypedDays days, TypedLine number) {
        /** A number may say its year, then days do. */
        public @Nullable Integer yearMeant() {
            if (number.year() != null) return number.year();
            var day = days.first() == null ? days.last() : days.first();
            return day == null ? year : Integer.valueOf(day.getYear());
        }

        /** Whether days or a year are asked for. */
        boolean saysWhen() {
            return year != null || !days.isEmpty();
        }

        /** A register has one year: days of two lie in two. */
        public boolean isOfTwoYears() {
            var first = days.first();
            var last = days.last();
            return first != null && last != null && first.getYear() != last.getYear();
        }

        /** What was typed means no days of one register. */
        public boolean meansNothing() {
            return days.isWrong() || isOfTwoYears();
        }

        /** Null for the whole year; an end that is not said is that of the year. */
        @Nullable
        Period daysOf(RegisterKey key) {
            if (days.isEmpty()) return null;
            var first = days.first();
            var last = days.last();
            return new Period(first == null ? LocalDate.of(key.year(), 1, 1) : first,
                    last == null ? LocalDate.of(key.year(), 12, 31) : last);
        }
    }

    /**
     * What can be looked at.
     *
     * @param agencies  whose registers the reader may read
     * @param registers of the chosen agency
     * @param run       direction and series that are looked at: their newest register; null when there is none at all
     * @param chosen    null when that agency has none yet, or none of that year
     */
    record Choice(List<Organisation> agencies, OrganisationId agency, List<RegisterKey> registers,
            @Nullable RegisterKey run, @Nullable RegisterKey chosen) {
        /** The years of this direction and series, newest first. */
        List<RegisterKey> years() {
            return registers.stream().filter(this::isSameRun).toList();
        }

        /** The newest register of each direction and series. */
        List<RegisterKey> runs() {
            return registers.stream()
                    .filter(key -> registers.stream()
                            .filter(other -> other.direction() == key.direction()
                                    && other.series().equals(key.series()))
                            .findFirst()
                            .filter(key::equals)
                            .isPresent())
                    .toList();
        }

        boolean isSameRun(RegisterKey key) {
            return run != null && key.direction() == run.direction() && key.series().equals(run.series());
        }
    }

    /** @throws vn.lienthong.engine.shared.ForbiddenException when the actor may not read that agency's registers */
    Choice of(Actor actor, Wish wish) {
        var agencies = agencies(actor);
        var agency = wish.agency() == null ? own(actor, agencies) : wish.agency();
        var all = registers.registersOf(actor, agency);
        var year = wish.yearMeant();
        var run = newest(all, wish, null);
        return new Choice(agencies, agency, all, run, year == null ? run : newest(all, wish, year));
    }

    private List<Organisation> agencies(Actor actor) {
        var today = LocalDate.now(clock);
        return directory.get(authorisation.reach(actor, Act.READ_REGISTER), today)
                .values()
                .stream()
                .filter(Organisation::isAgency)
                .sorted(Comparator.comparing(Organisation::name))
                .toList();
    }

    private OrganisationId own(Actor actor, List<Organisation> agencies) {
        if (agencies.isEmpty()) throw AccessRefusal.notAllowed(Act.READ_REGISTER);
        var today = LocalDate.now(clock);
        return people.postsOf(actor.requirePerson(), today)
                .stream()
                .map(post -> directory.agencyOf(post.organisation(), today).id())
                .filter(id -> agencies.stream().anyMatch(agency -> agency.id().equals(id)))
                .findFirst()
                .orElseGet(() -> agencies.getFirst().id());
    }

    private static @Nullable RegisterKey newest(List<RegisterKey> all, Wish wish, @Nullable Integer year) {
        return all.stream()
                .filter(key -> wish.direction() == null || key.direction() == wish.direction())
                .filter(key -> wish.series() == null || key.series().equals(wish.series()))
                .filter(key -> year == null || key.year() == year)
                .findFirst()
                .orElse(null);
    }
}

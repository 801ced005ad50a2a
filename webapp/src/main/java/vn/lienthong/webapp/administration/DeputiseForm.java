package vn.lienthong.webapp.administration;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.Deputise;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.organisation.ReadPeople;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;

/** Who stands in for somebody who cannot say so any more: fallen ill, called away. */
@Component
final class DeputiseForm implements AdministrativeAct {
    private final Deputise deputise;
    private final ReadPeople readPeople;
    private final People people;

    DeputiseForm(Deputise deputise, ReadPeople readPeople, People people) {
        this.deputise = deputise;
        this.readPeople = readPeople;
        this.people = people;
    }

    @Override
    public Scope scope() {
        return Scope.PERSON;
    }

    @Override
    public String name() {
        return "deputise";
    }

    @Override
    public List<Field> fields(Subject subject) {
        var home = readPeople.file(subject.actor(), subject.person(), subject.today()).person().home();
        return List.of(Field.deliberate("deputy", colleagues(home, subject)), Field.day("from", subject.today()),
                Field.day("to", subject.today()), Field.line("reason", 500), Field.lineOrNone("basis", 300));
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        var period = new Period(typed.day("from"), Objects.requireNonNull(typed.dayOrNull("to")));
        return deputise
                .deputise(subject.actor(), new Deputise.Absence(subject.person(), PersonId.of(typed.text("deputy")),
                        period, typed.text("reason"), typed.textOrNull("basis"), Set.of()))
                .map(_ -> ActDone.at(subject.person()));
    }

    /** Nobody makes himself somebody's deputy. */
    private List<Choice> colleagues(@Nullable OrganisationId home, Subject subject) {
        if (home == null) return List.of();
        return people.staffOfAgency(home, subject.today())
                .stream()
                .filter(member -> !member.person().id().equals(subject.person())
                        && !member.person().id().equals(subject.actor().person()))
                .map(member -> new Choice(member.person().id().toString(), member.person().fullName() + " – "
                        + subject.word(member.post().title())))
                .toList();
    }
}

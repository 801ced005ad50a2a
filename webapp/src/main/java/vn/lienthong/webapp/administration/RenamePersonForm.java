package vn.lienthong.webapp.administration;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.ReadPeople;
import vn.lienthong.engine.organisation.RenamePerson;
import vn.lienthong.engine.shared.Outcome;

/** Another name of a person from a day on. */
@Component
final class RenamePersonForm implements AdministrativeAct {
    private final RenamePerson rename;
    private final ReadPeople people;

    RenamePersonForm(RenamePerson rename, ReadPeople people) {
        this.rename = rename;
        this.people = people;
    }

    @Override
    public Scope scope() {
        return Scope.PERSON;
    }

    @Override
    public String name() {
        return "rename-person";
    }

    @Override
    public List<Field> fields(Subject subject) {
        var file = people.file(subject.actor(), subject.person(), subject.today());
        var last = file.names().getLast();
        return List.of(Field.line("fullName", NewPeople.NAME).holding(last.fullName()),
                Field.day("from", subject.dayAfter(last.validity().from())));
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        return rename.rename(subject.actor(),
                new RenamePerson.Renaming(subject.person(), typed.text("fullName"), typed.day("from")))
                .map(ActDone::at);
    }
}

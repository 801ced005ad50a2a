package vn.lienthong.webapp.administration;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.Deputies;
import vn.lienthong.engine.organisation.Deputising;
import vn.lienthong.engine.organisation.EndDeputising;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.organisation.ReadPeople;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;

/** The early end of a deputising, at once. */
@Component
final class EndDeputisingForm implements AdministrativeAct {
    private final EndDeputising end;
    private final ReadPeople readPeople;
    private final Deputies deputies;
    private final People people;

    EndDeputisingForm(EndDeputising end, ReadPeople readPeople, Deputies deputies, People people) {
        this.end = end;
        this.readPeople = readPeople;
        this.deputies = deputies;
        this.people = people;
    }

    @Override
    public Scope scope() {
        return Scope.PERSON;
    }

    @Override
    public String name() {
        return "end-deputising";
    }

    @Override
    public boolean isFinal() {
        return true;
    }

    @Override
    public @Nullable String detail(Subject subject) {
        return people.get(deputising(subject).deputy(), subject.today()).fullName();
    }

    @Override
    public List<Field> fields(Subject subject) {
        readPeople.file(subject.actor(), subject.person(), subject.today());
        deputising(subject);
        return List.of();
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        return end.end(subject.actor(), deputising(subject).id()).map(_ -> ActDone.at(subject.person()));
    }

    /** One of this person's absences. */
    private Deputising deputising(Subject subject) {
        return deputies.historyOf(subject.person())
                .stream()
                .filter(one -> one.absent().equals(subject.person()) && one.id().equals(subject.itemId()))
                .findFirst()
                .orElseThrow(() -> new UnknownException("item"));
    }
}

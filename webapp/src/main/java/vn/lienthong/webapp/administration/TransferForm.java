package vn.lienthong.webapp.administration;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.ReadPeople;
import vn.lienthong.engine.organisation.TransferPerson;
import vn.lienthong.engine.shared.Outcome;

/** Another agency that keeps a person. */
@Component
final class TransferForm implements AdministrativeAct {
    private final TransferPerson transfer;
    private final ReadPeople people;

    TransferForm(TransferPerson transfer, ReadPeople people) {
        this.transfer = transfer;
        this.people = people;
    }

    @Override
    public Scope scope() {
        return Scope.PERSON;
    }

    @Override
    public String name() {
        return "transfer";
    }

    @Override
    public boolean isFinal() {
        return true;
    }

    @Override
    public List<Field> fields(Subject subject) {
        var last = people.file(subject.actor(), subject.person(), subject.today()).names().getLast().validity().from();
        return List.of(Field.place("newHome", List.of()), Field.day("from", subject.dayAfter(last)));
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        return transfer.transfer(subject.actor(),
                new TransferPerson.Transfer(subject.person(), typed.place("newHome"), typed.day("from")))
                .map(ActDone::at);
    }
}

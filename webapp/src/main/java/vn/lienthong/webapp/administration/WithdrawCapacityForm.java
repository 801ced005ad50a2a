package vn.lienthong.webapp.administration;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.HeldCapacity;
import vn.lienthong.engine.organisation.ReadPeople;
import vn.lienthong.engine.organisation.WithdrawCapacity;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;

/** The end of a capacity to sign, at once. */
@Component
final class WithdrawCapacityForm implements AdministrativeAct {
    private final WithdrawCapacity withdraw;
    private final ReadPeople people;

    WithdrawCapacityForm(WithdrawCapacity withdraw, ReadPeople people) {
        this.withdraw = withdraw;
        this.people = people;
    }

    @Override
    public Scope scope() {
        return Scope.PERSON;
    }

    @Override
    public String name() {
        return "withdraw";
    }

    @Override
    public boolean isFinal() {
        return true;
    }

    @Override
    public @Nullable String detail(Subject subject) {
        var capacity = held(subject).capacity();
        return subject.word(capacity);
    }

    @Override
    public List<Field> fields(Subject subject) {
        held(subject);
        return List.of();
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        return withdraw.withdraw(subject.actor(), held(subject).id()).map(_ -> ActDone.at(subject.person()));
    }

    /** One of this person's. */
    private HeldCapacity held(Subject subject) {
        return people.file(subject.actor(), subject.person(), subject.today())
                .capacities()
                .stream()
                .filter(held -> held.id().equals(subject.itemId()))
                .findFirst()
                .orElseThrow(() -> new UnknownException("capacity"));
    }
}

package vn.lienthong.engine.organisation.internal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.AdministratorArrived;
import vn.lienthong.engine.organisation.RegisterPerson.NewPerson;

/** The first administrator comes in before there is any agency: the person is kept by the installation itself. */
@Component
final class AdministratorBecomesKnown {
    private final JdbcPersons persons;

    AdministratorBecomesKnown(JdbcPersons persons) {
        this.persons = persons;
    }

    @EventListener
    void know(AdministratorArrived arrival) {
        var known = new NewPerson(arrival.fullName(), null, arrival.on());
        persons.add(arrival.person(), known.fullName(), null, known.from());
    }
}

package vn.lienthong.webapp.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.Deputies;
import vn.lienthong.engine.organisation.Deputising;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.shared.PersonId;

/** For whom a person stands in today. */
@Component
final class Absentees {
    private final Deputies deputies;
    private final People people;
    private final Clock clock;

    Absentees(Deputies deputies, People people, Clock clock) {
        this.deputies = deputies;
        this.people = people;
        this.clock = clock;
    }

    List<Absent> of(PersonId deputy) {
        var today = LocalDate.now(clock);
        var ids = deputies.heldBy(deputy, today).stream().map(Deputising::absent).distinct().toList();
        return people.get(ids, today)
                .values()
                .stream()
                .map(person -> new Absent(person.id(), person.fullName()))
                .toList();
    }
}

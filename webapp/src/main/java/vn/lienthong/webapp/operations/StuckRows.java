package vn.lienthong.webapp.operations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.StuckTasks;
import vn.lienthong.engine.inbox.TaskHolder;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.organisation.Person;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.webapp.operations.OperationsView.StuckRow;
import vn.lienthong.webapp.operations.OperationsView.StuckView;

/** Work that waits in no inbox, with the names of places and people. */
@Component
final class StuckRows {
    private final StuckSurvey survey;
    private final OrganisationDirectory directory;
    private final People people;
    private final Clock clock;

    StuckRows(StuckSurvey survey, OrganisationDirectory directory, People people, Clock clock) {
        this.survey = survey;
        this.directory = directory;
        this.people = people;
        this.clock = clock;
    }

    StuckView of(Actor actor, int most) {
        var found = survey.known(actor, most);
        return found == null ? new StuckView(List.of(), null) : new StuckView(rows(found.tasks()), found.began());
    }

    private List<StuckRow> rows(List<StuckTasks> stuck) {
        var today = LocalDate.now(clock);
        var places = directory.get(stuck.stream()
                .map(StuckTasks::holder)
                .filter(TaskHolder.Candidates.class::isInstance)
                .map(holder -> ((TaskHolder.Candidates) holder).where())
                .distinct()
                .toList(), today);
        var persons = people.get(stuck.stream()
                .map(StuckTasks::holder)
                .filter(TaskHolder.Named.class::isInstance)
                .map(holder -> ((TaskHolder.Named) holder).person())
                .distinct()
                .toList(), today);
        return stuck.stream()
                .map(tasks -> new StuckRow(tasks.step(), name(tasks.holder(), places, persons), tasks.tasks(),
                        tasks.oldest()))
                .toList();
    }

    /** A place that was closed or a person who left may have no name today; the key still tells an operator. */
    private static String name(TaskHolder holder, Map<OrganisationId, Organisation> places,
            Map<PersonId, Person> persons) {
        return switch (holder) {
            case TaskHolder.Candidates(_, var where) ->
                places.containsKey(where) ? places.get(where).shortName() : holder.key();
            case TaskHolder.Named(_, var person, _) ->
                persons.containsKey(person) ? persons.get(person).fullName() : holder.key();
        };
    }
}

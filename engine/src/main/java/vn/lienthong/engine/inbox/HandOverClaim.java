package vn.lienthong.engine.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.DocumentRefusal;
import vn.lienthong.engine.document.Given;
import vn.lienthong.engine.document.HandOver;
import vn.lienthong.engine.document.HandOverRule;
import vn.lienthong.engine.document.HandOverRule.Work;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outbox;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** The head of a unit gives a task that one of its people has claimed to another who may do it, or back. */
@UseCase
public class HandOverClaim {
    private final Authorisation authorisation;
    private final People people;
    private final OrganisationDirectory directory;
    private final InboxTasks tasks;
    private final DomainEvents events;
    private final Outbox outbox;
    private final Clock clock;
    private final HandOverRule handOverRule;

    HandOverClaim(
            Authorisation authorisation, People people, OrganisationDirectory directory, InboxTasks tasks,
            DomainEvents events, Outbox outbox, Clock clock, HandOverRule handOverRule) {
        this.authorisation = authorisation;
        this.people = people;
        this.directory = directory;
        this.tasks = tasks;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
        this.handOverRule = handOverRule;
    }

    /** @throws UnknownException when there is no such task, or the actor gives out no work to who has it */
    @Transactional
    public Outcome<Given> handOver(Actor actor, UUID id, HandOver change) {
        var task = tasks.lock(id).orElseThrow(() -> new UnknownException("task"));
        var claim = task.claim();
        if (claim == null) throw new UnknownException("task");
        var held = new UnitTask(task, unitOf(actor, claim.by(), task.matter().agency()), claim.by());
        if (!claim.isBy(change.from())) throw new StaleException("task", id);
        var work = new Work(id, held.act(), held.place(), held.unit(), null);
        var no = handOverRule.of(actor, work, change, DocumentRefusal.PERSON_NOT_OF_UNIT);
        if (no != null) return new Outcome.Refused<>(no);
        tasks.claim(id, new TaskClaim(change.to(), null, clock.instant()));
        tasks.sent(id, actor);
        if (task.isUrgent()) outbox.add(InboxProjection.GIVEN_TOPIC, id);
        events.publish(TaskEvent.handedOver(task, actor, change));
        return Outcome.done(handOverRule.done(actor, work, change, null));
    }

    /** The unit of the person, within the agency, in which the actor gives out work. */
    private OrganisationId unitOf(Actor actor, PersonId person, OrganisationId agency) {
        var today = LocalDate.now(clock);
        return people.postsOf(person, today)
                .stream()
                .map(post -> post.organisation())
                .filter(unit -> directory.agenciesOf(List.of(unit), today).contains(agency))
                .filter(unit -> authorisation.may(actor, Act.ASSIGN_HANDLER, unit))
                .findFirst()
                .orElseThrow(() -> new UnknownException("task"));
    }
}

package vn.lienthong.webapp.incoming;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import vn.lienthong.engine.handling.Assignment;
import vn.lienthong.engine.handling.HandlingOffers;
import vn.lienthong.engine.handling.ReadHandling;
import vn.lienthong.engine.handling.ReadHandling.Handling;
import vn.lienthong.engine.handling.TakeBackOffers;
import vn.lienthong.engine.handling.TakeBackOffers.Own;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.TasksOf;
import vn.lienthong.engine.inbox.TasksOf.Waiting;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.webapp.incoming.ActForms.Demand;
import vn.lienthong.webapp.incoming.ActsView.AbsentView;
import vn.lienthong.webapp.incoming.ActsView.Charge;
import vn.lienthong.webapp.incoming.ActsView.Other;
import vn.lienthong.webapp.incoming.ActsView.Said;
import vn.lienthong.webapp.incoming.ActsView.TakenBack;
import vn.lienthong.webapp.shell.DocumentActs;
import vn.lienthong.webapp.shell.Then;

/** What people do with an incoming document, in the column of its page. */
@Component
final class IncomingActs implements DocumentActs {
    private static final int POSITION = 20;

    private final ReadHandling handling;
    private final HandlingOffers offers;
    private final TakeBackOffers takeBacks;
    private final TasksOf tasksOf;
    private final ActForms forms;
    private final OrganisationDirectory directory;
    private final People people;
    private final Clock clock;

    IncomingActs(ReadHandling handling, HandlingOffers offers, TakeBackOffers takeBacks, TasksOf tasksOf,
            ActForms forms, OrganisationDirectory directory, People people, Clock clock) {
        this.handling = handling;
        this.offers = offers;
        this.takeBacks = takeBacks;
        this.tasksOf = tasksOf;
        this.forms = forms;
        this.directory = directory;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String template() {
        return "incoming/acts";
    }

    @Override
    public @Nullable Object view(Actor actor, DocumentId document, Then then) {
        return handling.of(actor, document)
                .map(on -> view(new Reader(actor, on, then, LocaleContextHolder.getLocale()), tasksOf.document(
                        actor, document)))
                .orElse(null);
    }

    private record Reader(Actor actor, Handling on, Then then, Locale locale) {
        boolean isMine(Waiting waiting) {
            return waiting.mayAct() && Objects.equals(waiting.task().forWhom(), actor.standingInFor());
        }

        Demand demand(Kind kind, InboxTask task) {
            return new Demand(kind, on, task.assignment(), then, actor, locale);
        }
    }

    private ActsView view(Reader reader, List<Waiting> waiting) {
        var mine = waiting.stream().filter(reader::isMine).map(Waiting::task).toList();
        var first = mine.stream().findFirst();
        var kind = first.flatMap(task -> Kind.of(task.step()));
        return new ActsView(
                kind.map(one -> forms.fresh(reader.demand(one, first.orElseThrow()))).orElse(null),
                Stream.concat(mine.stream().skip(1).flatMap(task -> other(task, reader)), handOvers(reader)).toList(),
                kind.flatMap(IncomingActs::wayBack)
                        .map(back -> forms.fresh(reader.demand(back, first.orElseThrow())))
                        .orElse(null),
                offers.reply(reader.actor(), reader.on()) ? reply(reader) : null, ownActs(reader),
                takenBy(mine, waiting),
                absent(mine, waiting), directives(reader.on()), charges(reader.on()));
    }

    private static Optional<Kind> wayBack(Kind step) {
        return switch (step) {
            case REGISTER, PRESENT -> Optional.of(Kind.RETURN);
            case DIRECT -> Optional.of(Kind.SEND_BACK);
            default -> Optional.empty();
        };
    }

    private Stream<Other> other(InboxTask task, Reader reader) {
        return Kind.of(task.step())
                .stream()
                .map(kind -> new Other(kind.word(), unitOf(task, reader.on()),
                        address(kind, task.assignment(), reader)));
    }

    /** What can be taken from one person and given to another. */
    private Stream<Other> handOvers(Reader reader) {
        var again = offers.presentAgain(reader.actor(), reader.on().document())
                ? Stream.of(new Other(Kind.PRESENT_AGAIN.word(), null, address(Kind.PRESENT_AGAIN, null, reader)))
                : Stream.<Other>of();
        return Stream.concat(again, assignments(reader.on()).stream()
                .filter(one -> offers.reassign(reader.actor(), one))
                .map(one -> new Other(Kind.REASSIGN.word(), name(one.unit()),
                        address(Kind.REASSIGN, one.id(), reader))));
    }

    private List<TakenBack> ownActs(Reader reader) {
        return takeBacks.of(reader.actor(), reader.on())
                .stream()
                .map(own -> new TakenBack(OwnAct.of(reader.on().document().id(), own), unitOf(own)))
                .toList();
    }

    private @Nullable String unitOf(Own own) {
        return switch (own) {
            case Own.Presented _,Own.Directed _ -> null;
            case Own.Given(var part, _) -> name(part.unit());
            case Own.Acknowledged(var part) -> name(part.unit());
        };
    }

    private static String address(Kind kind, @Nullable UUID assignment, Reader reader) {
        var address = UriComponentsBuilder.fromPath("/incoming/{id}/{act}");
        if (assignment != null) address.queryParam("assignment", assignment);
        if (reader.then().path() != null) address.queryParam(Then.PARAMETER, "{then}");
        return address.encode().build(reader.on().document().id(), kind.word(), reader.then().path()).toString();
    }

    private @Nullable String unitOf(InboxTask task, Handling on) {
        return assignments(on).stream()
                .filter(one -> one.id().equals(task.assignment()))
                .findFirst()
                .map(one -> name(one.unit()))
                .orElse(null);
    }

    private String name(OrganisationId unit) {
        return directory.get(unit, today()).name();
    }

    private static String reply(Reader reader) {
        return "/outgoing/new?replyTo=" + reader.on().document().id();
    }

    /** Only when it keeps the reader from the act. */
    private @Nullable String takenBy(List<InboxTask> mine, List<Waiting> waiting) {
        if (!mine.isEmpty() || waiting.isEmpty() || waiting.stream().anyMatch(Waiting::mayAct)) return null;
        var claim = waiting.getFirst().task().claim();
        return claim == null ? null : name(claim.by());
    }

    /** In whose place the reader could go on; the reader's own place when now standing in for somebody else. */
    private @Nullable AbsentView absent(List<InboxTask> mine, List<Waiting> waiting) {
        if (!mine.isEmpty()) return null;
        var open = waiting.stream().filter(Waiting::mayAct).findFirst();
        if (open.isEmpty()) return null;
        var person = open.get().task().forWhom();
        return person == null ? AbsentView.NOBODY : new AbsentView(person.toString(), name(person));
    }

    private List<Said> directives(Handling on) {
        return on.directives()
                .stream()
                .filter(directive -> !directive.text().isBlank())
                .map(directive -> new Said(name(directive.leader()), directive.givenAt(), directive.text()))
                .toList();
    }

    private List<Charge> charges(Handling on) {
        return assignments(on).stream()
                .map(one -> new Charge(name(one.unit()),
                        one.role().name().toLowerCase(Locale.ROOT), one.handler() == null ? null : name(one.handler()),
                        one.dueOn() == null ? on.document().dueOn() : one.dueOn(), one.isDone(), one.result()))
                .toList();
    }

    private static List<Assignment> assignments(Handling on) {
        return on.directives().stream().flatMap(directive -> directive.assignments().stream()).toList();
    }

    private String name(PersonId person) {
        return people.get(person, today()).fullName();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

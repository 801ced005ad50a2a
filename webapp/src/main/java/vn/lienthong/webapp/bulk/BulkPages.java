package vn.lienthong.webapp.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.bulk.BulkAct;
import vn.lienthong.engine.bulk.BulkChoices;
import vn.lienthong.engine.bulk.BulkItem;
import vn.lienthong.engine.bulk.BulkKind;
import vn.lienthong.engine.bulk.BulkLine;
import vn.lienthong.engine.bulk.BulkProgress;
import vn.lienthong.engine.bulk.ReadBulk;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.webapp.bulk.BulkView.Asking;
import vn.lienthong.webapp.bulk.BulkView.Choice;
import vn.lienthong.webapp.bulk.BulkView.Line;
import vn.lienthong.webapp.bulk.BulkView.Wrong;
import vn.lienthong.webapp.problem.RefusalTexts;
import vn.lienthong.webapp.shell.Then;

/** Puts a bulk act into words. */
@Component
final class BulkPages {
    private static final int TOO_EARLY_TO_SAY = 3;
    /** In which something is said, or can be. */
    private static final Set<BulkKind> SPEAKING = EnumSet.of(BulkKind.DIRECT, BulkKind.GIVE, BulkKind.URGE);

    private final BulkChoices choices;
    private final People people;
    private final OrganisationDirectory directory;
    private final RefusalTexts texts;
    private final MessageSource messages;
    private final Clock clock;

    BulkPages(BulkChoices choices, People people, OrganisationDirectory directory, RefusalTexts texts,
            MessageSource messages, Clock clock) {
        this.choices = choices;
        this.people = people;
        this.directory = directory;
        this.texts = texts;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * For whom a page is made.
     *
     * @param then  the list to go back to
     * @param typed what was typed last
     * @param wrong why that was refused; null when it was not
     */
    record Reader(Actor actor, Locale locale, Then then, BulkForm typed, @Nullable Wrong wrong) {}

    /** While it runs every task keeps its place: somebody may be about to click. */
    BulkView view(ReadBulk.Read read, Reader reader) {
        var act = read.followed().act();
        var progress = read.followed().progress();
        var lines = read.lines()
                .stream()
                .sorted(Comparator.comparingInt(one -> progress.isOver() ? urgency(one.item().state()) : 0))
                .map(one -> line(one, act, reader))
                .toList();
        return new BulkView(act.id(), act.kind().word(), act.undoes() != null, act.begunAt(), to(act),
                act.input().words(), progress, left(act, progress), read.followed().mayUndo(),
                act.isBegun() ? null : asking(act, reader), lines,
                reader.then().path() == null ? "/inbox" : reader.then().path());
    }

    private static int urgency(BulkItem.State state) {
        return switch (state) {
            case REFUSED -> 0;
            case WAITING -> 1;
            case STOPPED -> 2;
            case DONE -> 3;
        };
    }

    private Line line(BulkLine line, BulkAct act, Reader reader) {
        var locale = reader.locale();
        var refusal = line.item().refusal();
        var document = line.document();
        var state = line.isStuck() ? "stuck" : line.item().state().name().toLowerCase(Locale.ROOT);
        var why = refusal == null ? stuck(line, locale) : texts.textOf(refusal, locale);
        var next = refusal == null || document == null ? null : texts.next(refusal, locale).orElse(null);
        return new Line(line.item().id(), state, line.code(), line.subject(),
                document == null ? null : address(document.toString(), act, reader.then()), why, next);
    }

    private @Nullable String stuck(BulkLine line, Locale locale) {
        return line.isStuck() ? messages.getMessage("bulk.stuckWhy", null, locale) : null;
    }

    /** What is done there leads back to the results, and from there to the list. */
    private static String address(String document, BulkAct act, Then list) {
        return Then.of(list.from(BulkController.PATH + "/" + act.id())).from("/documents/" + document);
    }

    private @Nullable String to(BulkAct act) {
        var today = LocalDate.now(clock);
        var person = act.input().person();
        if (person != null) return people.get(person, today).fullName();
        var unit = act.input().unit();
        return unit == null ? null : directory.get(unit, today).name();
    }

    /** As long as it has taken for what is done, for each of the others. */
    private @Nullable Long left(BulkAct act, BulkProgress progress) {
        if (act.begunAt() == null || progress.isOver() || progress.ended() < TOO_EARLY_TO_SAY) return null;
        var taken = Duration.between(act.begunAt(), clock.instant()).toMillis();
        return Math.max(1, taken * progress.waiting() / progress.ended() / 1000);
    }

    Wrong wrong(Refusal why, Locale locale) {
        return new Wrong(texts.text(why, locale), texts.next(why, locale).orElse(null));
    }

    Wrong malformed(Locale locale) {
        return new Wrong(messages.getMessage("form.malformed", null, locale), null);
    }

    private Asking asking(BulkAct act, Reader reader) {
        boolean isDirective = act.kind() == BulkKind.DIRECT;
        var whom = act.asksForPerson()
                ? options(choices.people(reader.actor(), act.id()), person -> person.id().toString(),
                        person -> person.fullName(), reader.locale())
                : List.<Choice>of();
        var units = isDirective
                ? options(choices.units(reader.actor(), act.id()), unit -> unit.id().toString(), unit -> unit.name(),
                        reader.locale())
                : List.<Choice>of();
        return new Asking(act.asksForPerson(), whom, isDirective, units, SPEAKING.contains(act.kind()),
                act.kind() == BulkKind.GIVE, reader.typed(), reader.wrong());
    }

    /** Nothing is chosen by itself where there is a choice; who fits fewer tasks than others says for how many. */
    private <T> List<Choice> options(List<BulkChoices.Choice<T>> found, Function<T, String> value,
            Function<T, String> name, Locale locale) {
        int most = found.stream().mapToInt(BulkChoices.Choice::tasks).max().orElse(0);
        var nothing = new Choice("", messages.getMessage("bulk.pick", null, locale));
        return Stream.concat(found.size() > 1 ? Stream.of(nothing) : Stream.of(),
                found.stream()
                        .map(one -> new Choice(value.apply(one.whom()), one.tasks() == most
                                ? name.apply(one.whom())
                                : messages.getMessage("bulk.fitsSome",
                                        new Object[]{name.apply(one.whom()), one.tasks()}, locale))))
                .toList();
    }
}

package vn.lienthong.webapp.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.audit.AuditEntry;
import vn.lienthong.engine.audit.FindAudited.Audited;
import vn.lienthong.engine.audit.ReadTrail;
import vn.lienthong.engine.audit.TrailRow;
import vn.lienthong.engine.audit.TrailScope;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.organisation.Person;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.webapp.audit.AuditView.Choice;
import vn.lienthong.webapp.audit.AuditView.Row;
import vn.lienthong.webapp.shell.QuickDays;

/** Puts the auditor's page together. */
@Component
final class AuditPages {
    private static final int ROWS = 50;
    private static final int MOST_PEOPLE = 20;
    private static final List<QuickDays> QUICK = List.of(QuickDays.TODAY, QuickDays.YESTERDAY, QuickDays.LAST_WEEK,
            QuickDays.THIS_MONTH);

    private final ReadTrail readTrail;
    private final TrailScope scopes;
    private final People people;
    private final OrganisationDirectory directory;
    private final TrailNames names;
    private final TrailWords words;
    private final TypedMatters matters;
    private final Clock clock;

    AuditPages(ReadTrail readTrail, TrailScope scopes, People people, OrganisationDirectory directory,
            TrailNames names, TrailWords words, TypedMatters matters, Clock clock) {
        this.readTrail = readTrail;
        this.scopes = scopes;
        this.people = people;
        this.directory = directory;
        this.names = names;
        this.words = words;
        this.matters = matters;
        this.clock = clock;
    }

    AuditView page(Actor auditor, AuditForm asked, Locale locale) {
        var coded = matters.of(auditor, asked);
        var form = meant(asked, coded);
        var page = readTrail.read(auditor, form.scope(), form.filter(clock.getZone()), form.before(), ROWS);
        var entries = page.items().stream().map(TrailRow::entry).toList();
        var known = names.of(auditor, entries, locale);
        var rows = page.items().stream().map(row -> row(row, known, locale)).toList();
        var object = form.object();
        return new AuditView(form, rows, page.next() == null ? null : form.startingAt(page.next()).address(),
                scopes(auditor), choices(named(form)), who(form), matters.choices(coded, locale), quick(form),
                object == null ? List.of() : readTrail.check(auditor, object));
    }

    private List<QuickDays.Choice> quick(AuditForm form) {
        var today = LocalDate.now(clock);
        var all = QuickDays.allDays(form.ofAllDays().address(), form.days().isEmpty());
        return Stream.concat(Stream.of(all), QUICK.stream().map(one -> {
            var days = one.of(today);
            return one.choice(form.ofDays(days).address(), form.days().are(days));
        })).toList();
    }

    /** A name that fits one person stands for that person, a number that one document has for that document. */
    AuditForm meant(Actor auditor, AuditForm asked) {
        return meant(asked, matters.of(auditor, asked));
    }

    private AuditForm meant(AuditForm asked, List<Audited> coded) {
        var named = named(asked);
        var form = named.size() == 1 ? asked.ofPerson(named.getFirst().id().value()) : asked;
        return coded.size() == 1 ? form.ofObject(coded.getFirst().document().value()) : form;
    }

    private List<Person> named(AuditForm form) {
        return !form.isUndecided() ? List.of() : people.named(form.name(), LocalDate.now(clock), MOST_PEOPLE);
    }

    private static List<Choice> choices(List<Person> meant) {
        return meant.stream().map(one -> new Choice(one.id().toString(), one.fullName())).toList();
    }

    private @Nullable String who(AuditForm form) {
        var person = form.person();
        if (person == null) return null;
        var found = people.get(List.of(new PersonId(person)), LocalDate.now(clock)).get(new PersonId(person));
        return found == null ? person.toString() : found.fullName();
    }

    private List<Choice> scopes(Actor auditor) {
        return directory.get(scopes.tops(auditor), LocalDate.now(clock))
                .values()
                .stream()
                .map(top -> new Choice(top.id().toString(), top.shortName()))
                .toList();
    }

    private Row row(TrailRow row, TrailNames.Known known, Locale locale) {
        AuditEntry entry = row.entry();
        var person = entry.person();
        var object = new Choice(entry.objectId().toString(), words.object(entry, known, locale));
        return new Row(entry.at(), words.act(entry.act(), locale),
                person == null ? null : new Choice(person.toString(), known.of(person)),
                known.nameOrNull(entry.standingInFor()), object, words.kind(entry.objectKind(), locale),
                known.isReadable(entry.objectId()) ? "/documents/" + entry.objectId() : null, entry.position(),
                row.isIntact(), words.details(entry.details(), known, locale));
    }
}

package vn.lienthong.webapp.deputise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.Deputies;
import vn.lienthong.engine.organisation.Deputising;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.organisation.Post;
import vn.lienthong.engine.organisation.StaffMember;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.webapp.deputise.DeputiseView.Choice;
import vn.lienthong.webapp.deputise.DeputiseView.Line;
import vn.lienthong.webapp.problem.RefusalTexts;

/** Puts the page together: the form, and who stands in for whom. */
@Component
final class DeputisePage {
    private final Deputies deputies;
    private final People people;
    private final OrganisationDirectory directory;
    private final RefusalTexts texts;
    private final MessageSource messages;
    private final Clock clock;

    DeputisePage(Deputies deputies, People people, OrganisationDirectory directory, RefusalTexts texts,
            MessageSource messages, Clock clock) {
        this.deputies = deputies;
        this.people = people;
        this.directory = directory;
        this.texts = texts;
        this.messages = messages;
        this.clock = clock;
    }

    DeputiseView fresh(PersonId person) {
        var today = today().toString();
        return view(person, new DeputiseRequest(null, today, today, null, null), Map.of(), null, Locale.ROOT);
    }

    /** @param refusal null when only what was typed is at fault */
    DeputiseView again(PersonId person, DeputiseRequest form, @Nullable Refusal refusal, Locale locale) {
        var errors = new HashMap<String, String>();
        form.faults(person).forEach((field, key) -> errors.put(field, messages.getMessage(key, null, locale)));
        return view(person, form, errors, refusal, locale);
    }

    /** Whether it is, or was, one of the person's own absences. */
    boolean isOf(PersonId person, UUID id) {
        return deputies.historyOf(person).stream().anyMatch(one -> one.id().equals(id) && one.absent().equals(person));
    }

    private DeputiseView view(PersonId person, DeputiseRequest form, Map<String, String> errors,
            @Nullable Refusal refusal, Locale locale) {
        return new DeputiseView(form, errors, refusal == null ? null : texts.text(refusal, locale),
                refusal == null ? null : texts.next(refusal, locale).orElse(null), colleagues(person, locale),
                deputies.historyOf(person).stream().map(one -> line(one, person)).toList());
    }

    /** The people of the agencies where the person holds a post. */
    private List<Choice> colleagues(PersonId person, Locale locale) {
        var today = today();
        return people.postsOf(person, today)
                .stream()
                .map(Post::organisation)
                .map(place -> directory.agencyOf(place, today).id())
                .distinct()
                .flatMap(agency -> people.staffOfAgency(agency, today).stream())
                .filter(member -> !member.person().id().equals(person))
                .map(member -> choice(member, locale))
                .distinct()
                .toList();
    }

    private static Choice choice(StaffMember member, Locale locale) {
        return new Choice(member.person().id().toString(),
                member.person().fullName() + " – " + member.post().title().name(locale));
    }

    private Line line(Deputising one, PersonId person) {
        var state = state(one);
        boolean mine = one.absent().equals(person);
        return new Line(one.id(), mine, name(one.absent()), name(one.deputy()), one.period().from(), one.period().to(),
                one.reason(), state, mine && !state.equals("over"));
    }

    private String state(Deputising one) {
        var last = one.period().to();
        if (one.endedAt() != null || (last != null && last.isBefore(today()))) return "over";
        return one.period().from().isAfter(today()) ? "planned" : "running";
    }

    private String name(PersonId person) {
        return people.get(person, today()).fullName();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

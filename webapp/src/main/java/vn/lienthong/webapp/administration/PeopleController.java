package vn.lienthong.webapp.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import vn.lienthong.engine.organisation.MembersQuery;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;

/** Lists of people, and the page of one. */
@Controller
final class PeopleController {
    private final PeoplePages lists;
    private final PersonPages persons;
    private final Clock clock;

    PeopleController(PeoplePages lists, PersonPages persons, Clock clock) {
        this.lists = lists;
        this.persons = persons;
        this.clock = clock;
    }

    @GetMapping("/administration/organisations/{id}/people")
    String ofOrganisation(@PathVariable UUID id, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String piece, Actor actor, Locale locale,
            Model model) {
        return list(query(new OrganisationId(id), q, after), piece, subject(actor, id, locale), model);
    }

    @GetMapping("/administration/people")
    String all(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String piece, Actor actor, Locale locale,
            Model model) {
        return list(query(null, q, after), piece, subject(actor, null, locale), model);
    }

    @GetMapping("/administration/people/{id}")
    String person(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        model.addAttribute("view", persons.page(subject(actor, id, locale)));
        return "administration/person";
    }

    private String list(MembersQuery query, @Nullable String piece, Subject subject, Model model) {
        model.addAttribute("view", lists.page(subject, query));
        return piece != null && query.after() != null
                ? "administration/rows :: furtherPeople(${view})"
                : "administration/people";
    }

    private static MembersQuery query(@Nullable OrganisationId organisation, String words, @Nullable String after) {
        return new MembersQuery(organisation, FieldChecks.search(words), after, PeoplePages.ROWS);
    }

    private Subject subject(Actor actor, @Nullable UUID id, Locale locale) {
        return new Subject(actor, id, null, LocalDate.now(clock), locale);
    }
}

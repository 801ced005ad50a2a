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
import org.springframework.web.bind.annotation.RequestParam;

import vn.lienthong.engine.shared.Actor;

/** The page of an agency or a unit. */
@Controller
final class OrganisationController {
    private final OrganisationPages pages;
    private final Clock clock;

    OrganisationController(OrganisationPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/administration/organisations/{id}")
    String page(@PathVariable UUID id, @RequestParam(required = false) @Nullable String on, Actor actor, Locale locale,
            Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute("view", pages.page(new Subject(actor, id, null, today, locale), AsOf.read(on, today)));
        return "administration/organisation";
    }
}

package vn.lienthong.webapp.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.administration.ActPages.Answer;
import vn.lienthong.webapp.shell.Flash;

/** The forms of all acts, and their sending. */
@Controller
final class ActController {
    private static final String PAGE = "administration/act";

    private final ActPages pages;
    private final Clock clock;

    ActController(ActPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/administration/acts/{act}")
    String ofInstallation(@PathVariable String act, Actor actor, Locale locale, Model model) {
        return form(Scope.INSTALLATION, act, subject(actor, null, null, locale), model);
    }

    @GetMapping("/administration/organisations/{id}/acts/{act}")
    String ofOrganisation(@PathVariable UUID id, @PathVariable String act,
            @RequestParam(required = false) @Nullable String item, Actor actor, Locale locale, Model model) {
        return form(Scope.ORGANISATION, act, subject(actor, id, item, locale), model);
    }

    @GetMapping("/administration/people/{id}/acts/{act}")
    String ofPerson(@PathVariable UUID id, @PathVariable String act,
            @RequestParam(required = false) @Nullable String item, Actor actor, Locale locale, Model model) {
        return form(Scope.PERSON, act, subject(actor, id, item, locale), model);
    }

    @GetMapping("/administration/calendar/acts/{act}")
    String ofCalendar(@PathVariable String act, @RequestParam(required = false) @Nullable String item, Actor actor,
            Locale locale, Model model) {
        return form(Scope.CALENDAR, act, subject(actor, null, item, locale), model);
    }

    @PostMapping("/administration/acts/{act}")
    String onInstallation(@PathVariable String act, @RequestParam Map<String, String> values, Actor actor,
            Locale locale, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        var sent = new Sent(values, model, redirect, response);
        return send(Scope.INSTALLATION, act, subject(actor, null, null, locale), sent);
    }

    @PostMapping("/administration/calendar/acts/{act}")
    String onCalendar(@PathVariable String act, @RequestParam Map<String, String> values, Actor actor, Locale locale,
            Model model, RedirectAttributes redirect, HttpServletResponse response) {
        var sent = new Sent(values, model, redirect, response);
        return send(Scope.CALENDAR, act, subject(actor, null, values.get("item"), locale), sent);
    }

    @PostMapping("/administration/organisations/{id}/acts/{act}")
    String onOrganisation(@PathVariable UUID id, @PathVariable String act, @RequestParam Map<String, String> values,
            Actor actor, Locale locale, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        var sent = new Sent(values, model, redirect, response);
        return send(Scope.ORGANISATION, act, subject(actor, id, values.get("item"), locale), sent);
    }

    @PostMapping("/administration/people/{id}/acts/{act}")
    String onPerson(@PathVariable UUID id, @PathVariable String act, @RequestParam Map<String, String> values,
            Actor actor, Locale locale, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        var sent = new Sent(values, model, redirect, response);
        return send(Scope.PERSON, act, subject(actor, id, values.get("item"), locale), sent);
    }

    private record Sent(Map<String, String> values, Model model, RedirectAttributes redirect,
            HttpServletResponse response) {}

    private Subject subject(Actor actor, @Nullable UUID id, @Nullable String item, Locale locale) {
        return new Subject(actor, id, item, LocalDate.now(clock), locale);
    }

    private String form(Scope scope, String act, Subject subject, Model model) {
        model.addAttribute("view", pages.fresh(scope, act, subject));
        return PAGE;
    }

    private String send(Scope scope, String act, Subject subject, Sent sent) {
        return switch (pages.perform(scope, act, subject, sent.values())) {
            case Answer.Again(var view) -> {
                sent.model().addAttribute("view", view);
                sent.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield PAGE;
            }
            case Answer.Finished(var done) -> finished(act, done, sent);
        };
    }

    /** A password is in no session and no address: it stands in this one answer. */
    private static String finished(String act, ActDone done, Sent sent) {
        if (done.handover() == null) {
            sent.redirect().addFlashAttribute(Flash.NAME, Flash.done("administration.done." + ActPages.word(act)));
            return "redirect:" + done.path();
        }
        sent.model().addAttribute("handover", done.handover());
        sent.model().addAttribute("path", done.path());
        sent.response().setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return "administration/handover";
    }
}

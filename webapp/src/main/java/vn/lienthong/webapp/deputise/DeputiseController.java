package vn.lienthong.webapp.deputise;

import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.organisation.Deputise;
import vn.lienthong.engine.organisation.Deputising;
import vn.lienthong.engine.organisation.EndDeputising;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.webapp.security.SignedIn;
import vn.lienthong.webapp.shell.Flash;

/** Somebody who will be away says who stands in; always in their own name. */
@Controller
final class DeputiseController {
    private static final String PAGE = "deputise/page";

    private final Deputise deputise;
    private final EndDeputising endDeputising;
    private final DeputisePage page;

    DeputiseController(Deputise deputise, EndDeputising endDeputising, DeputisePage page) {
        this.deputise = deputise;
        this.endDeputising = endDeputising;
        this.page = page;
    }

    @GetMapping("/deputise")
    String page(SignedIn person, Model model) {
        model.addAttribute("view", page.fresh(person.person()));
        return PAGE;
    }

    @PostMapping("/deputise")
    String name(@ModelAttribute DeputiseRequest form, SignedIn person, Locale locale, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        var sent = new Sent(form, person, locale, model, response);
        if (!form.faults(person.person()).isEmpty()) return again(sent, null);
        return switch (deputise.deputise(Actor.of(person.person()), form.absence(person.person()))) {
            case Outcome.Refused<UUID>(var why) -> again(sent, why);
            case Outcome.Done<UUID> _ -> {
                redirect.addFlashAttribute(Flash.NAME, Flash.done("deputise.done"));
                yield "redirect:/deputise";
            }
        };
    }

    private record Sent(DeputiseRequest form, SignedIn person, Locale locale, Model model,
            HttpServletResponse response) {}

    private String again(Sent sent, @Nullable Refusal refusal) {
        sent.model().addAttribute("view", page.again(sent.person().person(), sent.form(), refusal, sent.locale()));
        sent.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return PAGE;
    }

    @PostMapping("/deputise/{id}/end")
    String end(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, ended(id, person));
        return "redirect:/deputise";
    }

    /** A page is always a little old: an absence of one's own that is over needs no ending. */
    private Flash ended(UUID id, SignedIn person) {
        try {
            return switch (endDeputising.end(Actor.of(person.person()), id)) {
                case Outcome.Done<Deputising> _ -> Flash.done("deputise.ended");
                case Outcome.Refused<Deputising> _ -> Flash.note("deputise.endedBefore");
            };
        } catch (UnknownException e) {
            if (page.isOf(person.person(), id)) return Flash.note("deputise.endedBefore");
            throw e;
        }
    }
}

package vn.lienthong.webapp.inbox;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.inbox.KeepFilters;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.webapp.inbox.FiltersView.Typed;
import vn.lienthong.webapp.shell.Flash;

/** The questions a person keeps above the own list. */
@Controller
final class FiltersController {
    static final String PATH = "/inbox/filters";

    private final KeepFilters keepFilters;
    private final FilterPages pages;

    FiltersController(KeepFilters keepFilters, FilterPages pages) {
        this.keepFilters = keepFilters;
        this.pages = pages;
    }

    /** With the question of the address, when it asks one, to be kept. */
    @GetMapping(PATH)
    String page(@RequestParam Map<String, String> parameters, Actor actor, Locale locale, Model model) {
        model.addAttribute("view", pages.view(actor, InboxAddress.of(parameters), null, locale));
        return "inbox/filters";
    }

    @PostMapping(PATH)
    String save(@RequestParam Map<String, String> parameters, @RequestParam(defaultValue = "") String name,
            Actor actor, Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var address = InboxAddress.of(parameters);
        return switch (keepFilters.save(actor, name, address.filter())) {
            case Outcome.Done<UUID> _ -> {
                redirect.addFlashAttribute(Flash.NAME, Flash.done("inbox.filterSaved"));
                yield "redirect:" + address.list();
            }
            case Outcome.Refused<UUID>(var why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("view", pages.view(actor, address, new Typed(null, name, why), locale));
                yield "inbox/filters";
            }
        };
    }

    @PostMapping(PATH + "/{id}/rename")
    String rename(@PathVariable UUID id, @RequestParam(defaultValue = "") String name, Actor actor, Locale locale,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return switch (keepFilters.rename(actor, id, name)) {
            case Outcome.Done<UUID> _ -> done("inbox.filterRenamed", redirect);
            case Outcome.Refused<UUID>(var why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var nothing = InboxAddress.of(Map.of());
                model.addAttribute("view", pages.view(actor, nothing, new Typed(id, name, why), locale));
                yield "inbox/filters";
            }
        };
    }

    @PostMapping(PATH + "/{id}/delete")
    String delete(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        keepFilters.delete(actor, id);
        return done("inbox.filterDeleted", redirect);
    }

    private static String done(String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.done(key));
        return "redirect:" + PATH;
    }
}

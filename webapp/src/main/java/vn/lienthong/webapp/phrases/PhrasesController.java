package vn.lienthong.webapp.phrases;

import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import vn.lienthong.engine.phrase.KeepPhrases;
import vn.lienthong.engine.phrase.PhraseUse;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.webapp.phrases.PhrasesView.Typed;
import vn.lienthong.webapp.problem.RefusalTexts;
import vn.lienthong.webapp.shell.Flash;
import vn.lienthong.webapp.shell.Then;

/** A person keeps the own phrases with plain forms. */
@Controller
final class PhrasesController {
    static final String PATH = "/phrases";
    private static final String PAGE = "phrases/page";

    private final KeepPhrases keepPhrases;
    private final PhrasePages pages;
    private final RefusalTexts texts;
    private final WayBack wayBack;

    PhrasesController(KeepPhrases keepPhrases, PhrasePages pages, RefusalTexts texts, WayBack wayBack) {
        this.keepPhrases = keepPhrases;
        this.pages = pages;
        this.texts = texts;
        this.wayBack = wayBack;
    }

    /** @param then where the person came from, to go back to */
    @GetMapping(PATH)
    String page(@RequestParam(name = "for", required = false) @Nullable String use,
            @RequestParam(name = Then.PARAMETER, required = false) @Nullable String then, Actor actor,
            HttpServletRequest request, Model model) {
        model.addAttribute("view", pages.view(actor, Uses.of(use), wayBack.of(then, request), null));
        return PAGE;
    }

    @PostMapping(PATH)
    String add(@RequestParam(name = "for") String word, @RequestParam(defaultValue = "") String words,
            @RequestParam(name = Then.PARAMETER, required = false) @Nullable String then, Actor actor, Locale locale,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var sent = new Sent(Uses.of(word), Then.of(then));
        return switch (keepPhrases.add(actor, sent.use(), words)) {
            case Outcome.Done<UUID> _ -> done("phrases.added", sent, redirect);
            case Outcome.Refused<UUID>(var why) ->
                refused(sent, new Typed(null, words, text(why, locale)), actor, model, response);
        };
    }

    @PostMapping(PATH + "/{id}/change")
    String change(@PathVariable UUID id, @RequestParam(name = "for", required = false) @Nullable String word,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(name = Then.PARAMETER, required = false) @Nullable String then, Actor actor, Locale locale,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var sent = new Sent(Uses.of(word), Then.of(then));
        return switch (keepPhrases.change(actor, id, words)) {
            case Outcome.Done(var _) -> done("phrases.changed", sent, redirect);
            case Outcome.Refused(var why) ->
                refused(sent, new Typed(id, words, text(why, locale)), actor, model, response);
        };
    }

    @PostMapping(PATH + "/{id}/raise")
    String raise(@PathVariable UUID id, @RequestParam(name = "for", required = false) @Nullable String word,
            @RequestParam(name = Then.PARAMETER, required = false) @Nullable String then, Actor actor) {
        keepPhrases.raise(actor, id);
        return list(new Sent(Uses.of(word), Then.of(then)));
    }

    @PostMapping(PATH + "/{id}/delete")
    String delete(@PathVariable UUID id, @RequestParam(name = "for", required = false) @Nullable String word,
            @RequestParam(name = Then.PARAMETER, required = false) @Nullable String then, Actor actor,
            RedirectAttributes redirect) {
        keepPhrases.delete(actor, id);
        return done("phrases.deleted", new Sent(Uses.of(word), Then.of(then)), redirect);
    }

    /** The page a form was sent from. */
    private record Sent(PhraseUse use, Then back) {}

    private static String done(String key, Sent sent, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.done(key));
        return list(sent);
    }

    private static String list(Sent sent) {
        var address = UriComponentsBuilder.fromPath(PATH).queryParam("for", Uses.word(sent.use()));
        if (sent.back().path() == null) return "redirect:" + address.build();
        return "redirect:" + address.queryParam(Then.PARAMETER, "{then}").encode().build(sent.back().path());
    }

    private String refused(Sent sent, Typed typed, Actor actor, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("view", pages.view(actor, sent.use(), sent.back(), typed));
        return PAGE;
    }

    private String text(Refusal why, Locale locale) {
        return texts.text(why, locale) + texts.next(why, locale).map(next -> " " + next).orElse("");
    }
}

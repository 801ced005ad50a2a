package vn.lienthong.webapp.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

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

import vn.lienthong.engine.bulk.GiveAllOf;
import vn.lienthong.engine.bulk.GiveAllOf.Chosen;
import vn.lienthong.engine.bulk.GiveTask;
import vn.lienthong.engine.bulk.ReadBulk;
import vn.lienthong.engine.document.Given;
import vn.lienthong.engine.document.HandOver;
import vn.lienthong.engine.inbox.ReadUnitWork;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.webapp.inbox.UnitWorkPages.Shown;
import vn.lienthong.webapp.inbox.UnitWorkView.Wrong;
import vn.lienthong.webapp.problem.RefusalTexts;
import vn.lienthong.webapp.shell.Flash;
import vn.lienthong.webapp.shell.Then;
import vn.lienthong.webapp.shell.UndoAnswers;

/** What the people of a unit have, for its head: to give it to others. */
@Controller
final class UnitWorkController {
    static final String PATH = "/inbox/unit-work";
    private static final int ROWS = 30;
    private static final Flash GIVEN = Flash.done("inbox.given");

    private final ReadUnitWork work;
    private final GiveTask giveTask;
    private final GiveAllOf giveAllOf;
    private final UndoAnswers undoAnswers;
    private final UnitWorkPages pages;
    private final RefusalTexts texts;
    private final ReadBulk readBulk;
    private final OverseeTabs tabs;

    UnitWorkController(ReadUnitWork work, GiveTask giveTask, GiveAllOf giveAllOf, UndoAnswers undoAnswers,
            UnitWorkPages pages, RefusalTexts texts, ReadBulk readBulk, OverseeTabs tabs) {
        this.work = work;
        this.giveTask = giveTask;
        this.giveAllOf = giveAllOf;
        this.undoAnswers = undoAnswers;
        this.pages = pages;
        this.texts = texts;
        this.readBulk = readBulk;
        this.tabs = tabs;
    }

    @GetMapping(PATH)
    String page(@RequestParam(required = false) @Nullable String after, Actor actor, Locale locale, Model model) {
        return shown(pages.view(new Shown(work.page(actor, after, ROWS), after, null), locale), actor, model);
    }

    private String shown(UnitWorkView view, Actor actor, Model model) {
        model.addAttribute("work", view);
        model.addAttribute("tabs", tabs.of(actor));
        model.addAttribute("acts", BulkButton.GIVING);
        model.addAttribute("bulkNews", readBulk.news(actor));
        return "inbox/unit-work";
    }

    @PostMapping(PATH + "/{task}")
    String give(@PathVariable UUID task, @RequestParam PersonId from, @RequestParam PersonId to,
            @RequestParam(defaultValue = "") String reason, @RequestParam(required = false) @Nullable String after,
            Actor actor, Locale locale, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        try {
            return switch (giveTask.give(actor, task, new HandOver(from, to, reason))) {
                case Outcome.Done<Given>(var given) ->
                    done(given.mayGoBack()
                            ? GIVEN.undoneBy(PATH + "/" + task + "/back", back(from, to, after))
                            : GIVEN, after, redirect);
                case Outcome.Refused<Given>(var why) -> {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    var wrong = new Wrong(task, to.toString(), reason, texts.text(why, locale),
                            texts.next(why, locale).orElse(null));
                    yield shown(pages.view(new Shown(work.page(actor, after, ROWS), after, wrong), locale), actor,
                            model);
                }
            };
        } catch (StaleException | UnknownException _) { // done, or given away by somebody else, a moment ago
            return done(Flash.note("inbox.gone"), after, redirect);
        }
    }

    /**
     * Everything one person has; to whom and why is said on the page where it leads.
     *
     * @param person null when nobody was chosen
     */
    @PostMapping(PATH + "/all")
    String giveAll(@RequestParam(required = false) @Nullable UUID person, Actor actor, Locale locale,
            RedirectAttributes redirect) {
        if (person == null) return done(Flash.note("inbox.giveAllNobody"), null, redirect);
        return switch (giveAllOf.prepare(actor, new PersonId(person))) {
            case Outcome.Done<Chosen>(var chosen) -> {
                redirect.addFlashAttribute("notGiven", notGiven(chosen));
                yield "redirect:" + Then.of(PATH).from("/inbox/bulk/" + chosen.bulk());
            }
            case Outcome.Refused<Chosen>(var why) ->
                done(Flash.note("bulk.said", texts.text(why, locale)), null, redirect);
        };
    }

    /** What of everything is left, for the page on which the rest is given. */
    private static List<Flash> notGiven(Chosen chosen) {
        var said = new ArrayList<Flash>();
        if (chosen.all() > chosen.tasks()) said.add(Flash.note("bulk.givesFirst", chosen.tasks(), chosen.all()));
        if (chosen.tied() > 0) said.add(Flash.note("bulk.givesTied", chosen.tied()));
        return said;
    }

    /** The opposite hand-over, as the form beside the message sends it. */
    private static Map<String, String> back(PersonId from, PersonId to, @Nullable String after) {
        var fields = new HashMap<>(Map.of("from", to.toString(), "to", from.toString()));
        if (after != null) fields.put("after", after);
        return fields;
    }

    @PostMapping(PATH + "/{task}/back")
    String giveBack(@PathVariable UUID task, @RequestParam PersonId from, @RequestParam PersonId to,
            @RequestParam(required = false) @Nullable String after, Actor actor, Locale locale,
            RedirectAttributes redirect) {
        return done(givenBack(() -> giveTask.give(actor, task, undoAnswers.handOver(from, to)), locale), after,
                redirect);
    }

    private Flash givenBack(Supplier<Outcome<?>> givesBack, Locale locale) {
        try {
            return undoAnswers.said(givesBack, "inbox.givenBack", locale);
        } catch (UnknownException _) { // done, a moment ago
            return Flash.note("inbox.gone");
        }
    }

    private static String done(Flash said, @Nullable String after, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, said);
        return "redirect:" + UnitWorkPages.address(after);
    }
}

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

import vn.lienthong.engine.bulk.ReadBulk;
import vn.lienthong.engine.bulk.UrgeLate;
import vn.lienthong.engine.handling.Urge;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.webapp.inbox.DirectedPages.Reader;
import vn.lienthong.webapp.inbox.DirectedView.Wrong;
import vn.lienthong.webapp.problem.RefusalTexts;
import vn.lienthong.webapp.shell.Flash;
import vn.lienthong.webapp.shell.Then;

/** What became of directives, for who leads a unit or an agency: who has them, what is late; whoever has it is urged. */
@Controller
final class DirectedController {
    static final String PATH = "/inbox/directives";

    private final DirectedPages pages;
    private final Urge urge;
    private final UrgeLate urgeLate;
    private final RefusalTexts texts;
    private final ReadBulk readBulk;
    private final OverseeTabs tabs;

    DirectedController(DirectedPages pages, Urge urge, UrgeLate urgeLate, RefusalTexts texts, ReadBulk readBulk,
            OverseeTabs tabs) {
        this.pages = pages;
        this.urge = urge;
        this.urgeLate = urgeLate;
        this.texts = texts;
        this.readBulk = readBulk;
        this.tabs = tabs;
    }

    @GetMapping(PATH)
    String page(@RequestParam Map<String, String> parameters, Actor actor, Locale locale, Model model) {
        return shown(new Reader(actor, DirectedAddress.of(parameters), null, locale), model);
    }

    private String shown(Reader reader, Model model) {
        model.addAttribute("directed", pages.view(reader));
        model.addAttribute("tabs", tabs.of(reader.actor()));
        model.addAttribute("acts", BulkButton.URGING);
        model.addAttribute("bulkNews", readBulk.news(reader.actor()));
        return "inbox/directives";
    }

    /** Whoever has one part. */
    @PostMapping(PATH + "/{document}/{assignment}")
    String urge(@PathVariable UUID document, @PathVariable UUID assignment,
            @RequestParam(defaultValue = "") String words,
            @RequestParam Map<String, String> parameters, Actor actor, Locale locale, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        var address = DirectedAddress.of(parameters);
        var id = new DocumentId(document);
        Refusal why;
        try {
            var outcome = urge.urge(actor, id, new Urge.Shown(assignment, DirectedAddress.handler(parameters)), words);
            if (!(outcome instanceof Outcome.Refused<DocumentId>(var refusal)))
                return said(Flash.done("directed.urged"), address, redirect);
            why = refusal;
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } catch (UnknownException _) { // out of the reader's sight a moment ago
            return said(Flash.note("inbox.gone"), address, redirect);
        } catch (StaleException e) { // withdrawn, or in other hands, a moment ago
            why = e.refusal();
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        var wrong = new Wrong(assignment, address.document(id), words, texts.text(why, locale),
                texts.next(why, locale).orElse(null));
        return shown(new Reader(actor, address, wrong, locale), model);
    }

    /** Everything late of what is named; a word can be said on the page where it leads. */
    @PostMapping(PATH + "/late")
    String urgeLate(@RequestParam Map<String, String> parameters, Actor actor, Locale locale,
            RedirectAttributes redirect) {
        var address = DirectedAddress.of(parameters);
        return switch (urgeLate.prepare(actor, address.which())) {
            case Outcome.Done<UUID>(var bulk) ->
                "redirect:" + Then.of(address.path()).from("/inbox/bulk/" + bulk);
            case Outcome.Refused<UUID>(var why) ->
                said(Flash.note("bulk.said", texts.text(why, locale)), address, redirect);
        };
    }

    private static String said(Flash said, DirectedAddress address, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, said);
        return "redirect:" + address.path();
    }
}

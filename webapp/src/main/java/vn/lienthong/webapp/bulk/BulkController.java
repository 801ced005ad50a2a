package vn.lienthong.webapp.bulk;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.bulk.BeginBulk;
import vn.lienthong.engine.bulk.BulkKind;
import vn.lienthong.engine.bulk.PrepareBulk;
import vn.lienthong.engine.bulk.RetryBulk;
import vn.lienthong.engine.bulk.StopBulk;
import vn.lienthong.engine.bulk.UndoBulk;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.webapp.problem.RefusalTexts;
import vn.lienthong.webapp.shell.Flash;
import vn.lienthong.webapp.shell.Then;

/** Begins, stops and takes back acts on many tasks. */
@Controller
final class BulkController {
    static final String PATH = "/inbox/bulk";

    private final PrepareBulk prepareBulk;
    private final BeginBulk beginBulk;
    private final StopBulk stopBulk;
    private final UndoBulk undoBulk;
    private final RetryBulk retryBulk;
    private final BulkReading reading;
    private final RefusalTexts texts;

    BulkController(PrepareBulk prepareBulk, BeginBulk beginBulk, StopBulk stopBulk, UndoBulk undoBulk,
            RetryBulk retryBulk, BulkReading reading, RefusalTexts texts) {
        this.prepareBulk = prepareBulk;
        this.beginBulk = beginBulk;
        this.stopBulk = stopBulk;
        this.undoBulk = undoBulk;
        this.retryBulk = retryBulk;
        this.reading = reading;
        this.texts = texts;
    }

    /** @param task what is ticked; none at all when nothing is */
    @PostMapping(PATH)
    String choose(@RequestParam String act, @RequestParam(required = false) @Nullable List<UUID> task,
            @RequestParam(required = false) @Nullable String then, Actor actor, Locale locale,
            RedirectAttributes redirect) {
        var kind = BulkKind.ofWord(act).orElseThrow(() -> new UnknownException("page"));
        var list = Then.of(then);
        return switch (prepareBulk.prepare(actor, kind, task == null ? List.of() : task)) {
            case Outcome.Done<UUID>(var id) -> "redirect:" + address(id, list);
            case Outcome.Refused<UUID>(var why) -> said(why, locale, redirect, list.redirectOr("/inbox"));
        };
    }

    @PostMapping(PATH + "/{id}/begin")
    String begin(@PathVariable UUID id, @ModelAttribute BulkForm form,
            @RequestParam(required = false) @Nullable String then, Actor actor, Locale locale, Model model,
            HttpServletResponse response) {
        var list = Then.of(then);
        if (!form.isReadable())
            return again(response, reading.malformed(actor, id, form, new BulkReading.Place(list, locale)), model);
        return switch (beginBulk.begin(actor, id, form.input())) {
            case Outcome.Done<UUID> _ -> "redirect:" + address(id, list);
            case Outcome.Refused<UUID>(var why) ->
                again(response, reading.refused(actor, id, form, why, new BulkReading.Place(list, locale)), model);
        };
    }

    private static String again(HttpServletResponse response, BulkView view, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("bulk", view);
        return "bulk/page";
    }

    @PostMapping(PATH + "/{id}/stop")
    String stop(@PathVariable UUID id, @RequestParam(required = false) @Nullable String then, Actor actor,
            RedirectAttributes redirect) {
        int stopped = stopBulk.stop(actor, id);
        return said("bulk.stopped", stopped, id, then, redirect);
    }

    /** What was given up after many tries. */
    @PostMapping(PATH + "/{id}/retry")
    String retry(@PathVariable UUID id, @RequestParam(required = false) @Nullable String then, Actor actor,
            RedirectAttributes redirect) {
        int tried = retryBulk.retry(actor, id);
        return said("bulk.retried", tried, id, then, redirect);
    }

    /** With how many something was done; with none, because all was over a moment ago. */
    private static String said(String key, int number, UUID id, @Nullable String then, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, number > 0 ? Flash.done(key, number) : Flash.note("bulk.overAlready"));
        return "redirect:" + address(id, Then.of(then));
    }

    @PostMapping(PATH + "/{id}/undo")
    String undo(@PathVariable UUID id, @RequestParam(required = false) @Nullable String then, Actor actor,
            Locale locale, RedirectAttributes redirect) {
        var list = Then.of(then);
        return switch (undoBulk.undo(actor, id)) {
            case Outcome.Done<UUID>(var undo) -> "redirect:" + address(undo, list);
            case Outcome.Refused<UUID>(var why) -> said(why, locale, redirect, "redirect:" + address(id, list));
        };
    }

    private String said(Refusal why, Locale locale, RedirectAttributes redirect, String where) {
        redirect.addFlashAttribute(Flash.NAME, Flash.alarm("bulk.said", texts.text(why, locale)));
        return where;
    }

    private static String address(UUID id, Then list) {
        return list.from(PATH + "/" + id);
    }
}

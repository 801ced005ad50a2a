package vn.lienthong.webapp.outgoing;

import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.issuance.ApproveDraft;
import vn.lienthong.engine.issuance.DiscardDraft;
import vn.lienthong.engine.issuance.ReturnDraft;
import vn.lienthong.engine.issuance.ReviewDraft;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.problem.RefusedException;
import vn.lienthong.webapp.shell.Flash;
import vn.lienthong.webapp.shell.Then;

/** Opinions and decisions about a draft: the steps that need no key. */
@Controller
final class ActsController {
    private final ReviewDraft reviewDraft;
    private final ApproveDraft approveDraft;
    private final ReturnDraft returnDraft;
    private final DiscardDraft discardDraft;
    private final RefusedActs refused;

    ActsController(ReviewDraft reviewDraft, ApproveDraft approveDraft, ReturnDraft returnDraft,
            DiscardDraft discardDraft, RefusedActs refused) {
        this.reviewDraft = reviewDraft;
        this.approveDraft = approveDraft;
        this.returnDraft = returnDraft;
        this.discardDraft = discardDraft;
        this.refused = refused;
    }

    @PostMapping("/outgoing/{id}/review")
    String review(@PathVariable UUID id, @RequestParam int version,
            @RequestParam(required = false) @Nullable String opinion,
            @RequestParam(name = Then.PARAMETER, required = false) @Nullable String then, Actor actor,
            RedirectAttributes redirect) {
        RefusedException.unlessDone(reviewDraft.pass(actor, new DocumentId(id), version, opinion));
        return done("outgoing.reviewed", id, then, redirect);
    }

    @PostMapping("/outgoing/{id}/approve")
    String approve(@PathVariable UUID id, @RequestParam int version,
            @RequestParam(required = false) @Nullable String opinion,
            @RequestParam(name = Then.PARAMETER, required = false) @Nullable String then, Actor actor,
            RedirectAttributes redirect) {
        RefusedException.unlessDone(approveDraft.approve(actor, new DocumentId(id), version, opinion));
        return done("outgoing.approved", id, then, redirect);
    }

    @PostMapping("/outgoing/{id}/return")
    String giveBack(@PathVariable UUID id, @RequestParam int version, @RequestParam String reason,
            @RequestParam(name = Then.PARAMETER, required = false) @Nullable String then, Actor actor,
            RedirectAttributes redirect) {
        RefusedException.unlessDone(returnDraft.giveBack(actor, new DocumentId(id), version, reason));
        return done("outgoing.returned", id, then, redirect);
    }

    @PostMapping("/outgoing/{id}/discard")
    String discard(@PathVariable UUID id, @RequestParam int version, @RequestParam String reason,
            @RequestParam(name = Then.PARAMETER, required = false) @Nullable String then, Actor actor,
            RedirectAttributes redirect) {
        RefusedException.unlessDone(discardDraft.discard(actor, new DocumentId(id), version, reason));
        return done("outgoing.discarded", id, then, redirect);
    }

    private static String done(String message, UUID id, @Nullable String then, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.done(message));
        return Then.of(then).redirectOr("/documents/" + id);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String refused(RefusedException e, HttpServletRequest request, Actor actor, Locale locale, Model model) {
        return refused.page(e.refusal(), request, actor, locale, model);
    }
}

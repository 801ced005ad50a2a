package vn.lienthong.webapp.outgoing;

import java.util.Locale;

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

import vn.lienthong.engine.issuance.ChangeSigner;
import vn.lienthong.engine.issuance.RecallDraft;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.SharedRefusal;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.webapp.problem.RefusedException;
import vn.lienthong.webapp.shell.Flash;
import vn.lienthong.webapp.shell.Then;

/** A draft that somebody else has: taken back, or sent to another signer. */
@Controller
final class OwnerController {
    private final RecallDraft recallDraft;
    private final ChangeSigner changeSigner;
    private final RefusedActs refused;

    OwnerController(RecallDraft recallDraft, ChangeSigner changeSigner, RefusedActs refused) {
        this.recallDraft = recallDraft;
        this.changeSigner = changeSigner;
        this.refused = refused;
    }

    /** @param undo whether a message offered it: that somebody was quicker is said in a message, too */
    @PostMapping("/outgoing/{id}/recall")
    String recall(@PathVariable DocumentId id, @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean undo,
            @RequestParam(name = Then.PARAMETER, required = false) @Nullable String then, Actor actor,
            RedirectAttributes redirect) {
        try {
            RefusedException.unlessDone(recallDraft.recall(actor, id, version));
            return done("outgoing.recalled", id, then, redirect);
        } catch (RefusedException | StaleException e) {
            if (!undo) throw e;
            redirect.addFlashAttribute(Flash.NAME, Flash.alarm("outgoing.undoTooLate"));
            return "redirect:/documents/" + id;
        }
    }

    /** @param signer person and capacity, as the drafts' form sends them */
    @PostMapping("/outgoing/{id}/signer")
    String signer(@PathVariable DocumentId id, @RequestParam int version,
            @RequestParam(defaultValue = "") String signer, @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = Then.PARAMETER, required = false) @Nullable String then, Actor actor,
            RedirectAttributes redirect) {
        RefusedException.unlessDone(changeSigner.change(actor, id, version, choice(signer, reason)));
        return done("outgoing.signerChanged", id, then, redirect);
    }

    private static ChangeSigner.Choice choice(String signer, String reason) {
        int colon = signer.indexOf(':');
        if (colon < 0) throw new RefusedException(Refusal.of(SharedRefusal.INVALID_INPUT));
        try {
            return new ChangeSigner.Choice(
                    PersonId.of(signer.substring(0, colon)), signer.substring(colon + 1), reason);
        } catch (IllegalArgumentException _) {
            throw new RefusedException(Refusal.of(SharedRefusal.INVALID_INPUT));
        }
    }

    private static String done(String message, DocumentId id, @Nullable String then, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.done(message));
        return Then.of(then).redirectOr("/documents/" + id);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String refused(RefusedException e, HttpServletRequest request, Actor actor, Locale locale, Model model) {
        return refused.page(e.refusal(), request, actor, locale, model);
    }
}

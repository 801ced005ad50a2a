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

import vn.lienthong.engine.issuance.IssueDocument;
import vn.lienthong.engine.issuance.SignDocument;
import vn.lienthong.engine.issuance.VoidNumber;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.problem.RefusedException;
import vn.lienthong.webapp.shell.Flash;
import vn.lienthong.webapp.shell.Then;

/** Signature, number, seal and issue. A PIN goes from the request into the key and nowhere else. */
@Controller
final class KeyActsController {
    private final SignDocument signDocument;
    private final IssueDocument issueDocument;
    private final VoidNumber voidNumber;
    private final RefusedActs refused;

    KeyActsController(SignDocument signDocument, IssueDocument issueDocument, VoidNumber voidNumber,
            RefusedActs refused) {
        this.signDocument = signDocument;
        this.issueDocument = issueDocument;
        this.voidNumber = voidNumber;
        this.refused = refused;
    }

    @PostMapping("/outgoing/{id}/sign")
    String sign(@PathVariable UUID id, @RequestParam int version, @RequestParam String pin,
            @RequestParam(name = Then.PARAMETER, required = false) @Nullable String then, Actor actor,
            RedirectAttributes redirect) {
        RefusedException.unlessDone(signDocument.sign(actor, new DocumentId(id), version, pin));
        redirect.addFlashAttribute(Flash.NAME, Flash.done("outgoing.signed"));
        return Then.of(then).redirectOr("/documents/" + id);
    }

    @PostMapping("/outgoing/{id}/issue")
    String issue(@PathVariable UUID id, @RequestParam int version, @RequestParam String pin,
            @RequestParam(name = Then.PARAMETER, required = false) @Nullable String then, Actor actor,
            RedirectAttributes redirect) {
        var code = RefusedException.unlessDone(issueDocument.issue(actor, new DocumentId(id), version, pin));
        redirect.addFlashAttribute(Flash.NAME, Flash.done("outgoing.issued", code));
        return Then.of(then).redirectOr("/documents/" + id);
    }

    @PostMapping("/outgoing/{id}/void")
    String voidNumber(@PathVariable UUID id, @RequestParam int version, @RequestParam String reason,
            @RequestParam(name = Then.PARAMETER, required = false) @Nullable String then, Actor actor,
            RedirectAttributes redirect) {
        RefusedException.unlessDone(voidNumber.voidNumber(actor, new DocumentId(id), version, reason));
        redirect.addFlashAttribute(Flash.NAME, Flash.done("outgoing.voided"));
        return Then.of(then).redirectOr("/documents/" + id);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String refused(RefusedException e, HttpServletRequest request, Actor actor, Locale locale, Model model) {
        return refused.page(e.refusal(), request, actor, locale, model);
    }
}

package vn.lienthong.webapp.outgoing;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.issuance.SubmitDraft;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.webapp.outgoing.DraftPages.Attempt;
import vn.lienthong.webapp.outgoing.DraftPages.Reader;
import vn.lienthong.webapp.shell.Flash;
import vn.lienthong.webapp.shell.Then;

/** Sends a draft on its way; what is missing is said where it can be added. */
@Controller
final class SubmitController {
    private final SubmitDraft submitDraft;
    private final DraftPages pages;
    private final Wrongs wrongs;

    SubmitController(SubmitDraft submitDraft, DraftPages pages, Wrongs wrongs) {
        this.submitDraft = submitDraft;
        this.pages = pages;
        this.wrongs = wrongs;
    }

    @PostMapping("/outgoing/{id}/submit")
    String submit(@PathVariable UUID id, @RequestParam int version,
            @RequestParam(name = Then.PARAMETER, required = false) @Nullable String then, Actor actor, Locale locale,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return switch (submitDraft.submit(actor, new DocumentId(id), version)) {
            case Outcome.Done<DocumentId> _ -> {
                redirect.addFlashAttribute(Flash.NAME, submitted(id, version));
                yield Then.of(then).redirectOr("/documents/" + id);
            }
            case Outcome.Refused<DocumentId>(var refusal) -> pages.refused(
                    new DocumentId(id), new Reader(actor, locale, model),
                    new Attempt(null, null, wrongs.of("submit", refusal, locale)), response);
        };
    }

    /** Back to the draft until somebody has decided; each act makes one version. */
    private static Flash submitted(UUID id, int version) {
        return Flash.done("outgoing.submitted")
                .undoneBy("/outgoing/" + id + "/recall",
                        Map.of("version", String.valueOf(version + 1), "undo", "true", Then.PARAMETER,
                                "/outgoing/" + id + "/edit"));
    }
}

package vn.lienthong.webapp.outgoing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

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

import vn.lienthong.engine.document.ReadDocument;
import vn.lienthong.engine.issuance.ChangeDraft;
import vn.lienthong.engine.issuance.CreateDraft;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.SharedRefusal;
import vn.lienthong.webapp.outgoing.DraftPages.Attempt;
import vn.lienthong.webapp.outgoing.DraftPages.Reader;
import vn.lienthong.webapp.problem.RefusedException;
import vn.lienthong.webapp.shell.Flash;

/** What a draft says of itself: begun and changed. */
@Controller
final class DraftController {
    /** What stands in a document is Vietnamese, whatever language its drafter reads the pages in. */
    private static final Locale OFFICIAL = Locale.of("vi");

    private final CreateDraft createDraft;
    private final ChangeDraft changeDraft;
    private final ReadDocument readDocument;
    private final DraftChoices choices;
    private final DraftPages pages;
    private final Wrongs wrongs;
    private final Words words;
    private final IdSource ids;

    DraftController(CreateDraft createDraft, ChangeDraft changeDraft, ReadDocument readDocument, DraftChoices choices,
            DraftPages pages, Wrongs wrongs, Words words,
            IdSource ids) {
        this.createDraft = createDraft;
        this.changeDraft = changeDraft;
        this.readDocument = readDocument;
        this.choices = choices;
        this.pages = pages;
        this.wrongs = wrongs;
        this.words = words;
        this.ids = ids;
    }

    /** @param replyTo the incoming document the new one answers */
    @GetMapping("/outgoing/new")
    String empty(@RequestParam(required = false) @Nullable UUID replyTo, Actor actor, Locale locale, Model model) {
        var answered = answered(actor, replyTo == null ? "" : replyTo.toString());
        var offered = choices.of(actor, locale);
        var form = new DraftForm(
                DraftChoices.Choices.first(offered.units()), DraftChoices.Choices.first(offered.signers()),
                "OFFICIAL_LETTER", "", DraftChoices.Choices.first(offered.urgencies()),
                words.of("outgoing.usualLines", OFFICIAL), replyTo == null ? "" : replyTo.toString(), "");
        return newPage(new DocumentId(ids.next()), form, new Shown(answered, null), offered, model);
    }

    @PostMapping("/outgoing/new")
    String create(@RequestParam UUID id, @RequestParam Map<String, String> sent, Actor actor, Locale locale,
            Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        var form = DraftForm.of(sent);
        return switch (form.input().then(input -> createDraft.create(actor, new DocumentId(id), input))) {
            case Outcome.Done<DocumentId>(var created) -> {
                redirect.addFlashAttribute(Flash.NAME, Flash.done("outgoing.created"));
                yield "redirect:/outgoing/" + created + "/edit";
            }
            case Outcome.Refused<DocumentId>(var refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield newPage(
                        new DocumentId(id), form,
                        new Shown(answered(actor, form.replyTo()), wrongs.of("facts", refusal, locale)),
                        choices.of(
                                actor, locale),
                        model);
            }
        };
    }

    /** What stands beside the fields of a new draft. */
    private record Shown(DraftView.@Nullable Answered answered, @Nullable Wrong wrong) {}

    /** What the new one answers, for somebody who may read that. */
    private DraftView.@Nullable Answered answered(Actor actor, String replyTo) {
        if (replyTo.isBlank()) return null;
        try {
            var id = DocumentId.of(replyTo);
            readDocument.read(actor, id);
            return pages.answered(id);
        } catch (IllegalArgumentException _) {
            throw new RefusedException(Refusal.of(SharedRefusal.INVALID_INPUT));
        }
    }

    /** @param id the id the document will have; sent twice it makes one document */
    private static String newPage(DocumentId id, DraftForm form, Shown shown, DraftChoices.Choices offered,
            Model model) {
        var nobody = new RecipientsView(List.of(), List.of(), List.of(), "", List.of(), false);
        model.addAttribute("draft", new DraftView(
                id, 0, form, List.of(), nobody, 0, shown.answered(), null, shown.wrong()));
        model.addAttribute("choices", offered);
        return "outgoing/new";
    }

    @GetMapping("/outgoing/{id}/edit")
    String page(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        return pages.page(new DocumentId(id), new Reader(actor, locale, model));
    }

    @PostMapping("/outgoing/{id}/edit")
    String change(@PathVariable UUID id, @RequestParam int version, @RequestParam Map<String, String> sent,
            Actor actor, Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var form = DraftForm.of(sent);
        var outcome = change(actor, new DocumentId(id), version, form);
        if (outcome instanceof Outcome.Refused<DocumentId>(Refusal refusal))
            return pages.refused(
                    new DocumentId(id), new Reader(actor, locale, model),
                    new Attempt(form, null, wrongs.of("facts", refusal, locale)), response);
        redirect.addFlashAttribute(Flash.NAME, Flash.done("outgoing.saved"));
        return "redirect:/outgoing/" + id + "/edit";
    }

    private Outcome<DocumentId> change(Actor actor, DocumentId id, int version, DraftForm form) {
        return form.input().then(input -> changeDraft.change(actor, id, version, input));
    }
}

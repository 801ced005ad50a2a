package vn.lienthong.webapp.outgoing;

import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.document.ReadDocument;
import vn.lienthong.engine.document.ReadDocument.Reading;
import vn.lienthong.engine.document.RecipientGroups;
import vn.lienthong.engine.document.SaveRecipientGroup;
import vn.lienthong.engine.issuance.SetRecipients;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.SharedRefusal;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.webapp.outgoing.DraftPages.Attempt;
import vn.lienthong.webapp.outgoing.DraftPages.Reader;
import vn.lienthong.webapp.problem.RefusedException;
import vn.lienthong.webapp.shell.Flash;

/** Whom a draft goes to. */
@Controller
final class RecipientsController {
    private final SetRecipients setRecipients;
    private final SaveRecipientGroup saveGroup;
    private final RecipientGroups groups;
    private final RecipientChoices choices;
    private final ReadDocument readDocument;
    private final DraftPages pages;
    private final Wrongs wrongs;

    RecipientsController(SetRecipients setRecipients, SaveRecipientGroup saveGroup, RecipientGroups groups,
            RecipientChoices choices, ReadDocument readDocument, DraftPages pages, Wrongs wrongs) {
        this.setRecipients = setRecipients;
        this.saveGroup = saveGroup;
        this.groups = groups;
        this.choices = choices;
        this.readDocument = readDocument;
        this.pages = pages;
        this.wrongs = wrongs;
    }

    /** Agencies by name, while it is typed. */
    @GetMapping("/outgoing/recipients")
    String find(@RequestParam String find, Locale locale, Model model) {
        model.addAttribute("found", choices.find(find, locale));
        model.addAttribute("find", find);
        return "outgoing/recipients :: found(found=${found}, find=${find})";
    }

    @PostMapping("/outgoing/{id}/recipients")
    String set(@PathVariable UUID id, @RequestParam int version, @RequestParam MultiValueMap<String, String> sent,
            Actor actor, Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var document = new DocumentId(id);
        var reader = new Reader(actor, locale, model);
        var form = form(sent);
        return switch (form.what()) {
            case "find" -> pages.page(document, reader, new Attempt(null, form, null));
            case "group" -> saved(document, version, added(actor, document, form), reader, response, redirect);
            case "keep" -> kept(document, form, reader, response);
            default -> saved(document, version, form, reader, response, redirect);
        };
    }

    private String saved(DocumentId id, int version, RecipientsForm form, Reader reader, HttpServletResponse response,
            RedirectAttributes redirect) {
        var outcome = setRecipients.set(reader.actor(), id, version, form.agencies(), form.rules());
        if (outcome instanceof Outcome.Refused<DocumentId>(Refusal refusal))
            return refused(id, form, refusal, reader, response);
        redirect.addFlashAttribute(Flash.NAME, Flash.done("outgoing.recipientsSaved"));
        return "redirect:/outgoing/" + id + "/edit#recipients";
    }

    /** The list as it is ticked becomes a group; the draft itself is not changed by that. */
    private String kept(DocumentId id, RecipientsForm form, Reader reader, HttpServletResponse response) {
        var wish = new SaveRecipientGroup.Wish(null, agency(reader.actor(), id), form.keepAs(), form.agencies());
        return switch (saveGroup.save(reader.actor(), wish)) {
            case Outcome.Done<UUID> _ -> {
                reader.model().addAttribute(Flash.NAME, Flash.done("outgoing.groupSaved", wish.name()));
                yield pages.page(id, reader, new Attempt(null, form, null));
            }
            case Outcome.Refused<UUID>(var refusal) -> refused(id, form, refusal, reader, response);
        };
    }

    private String refused(DocumentId id, RecipientsForm form, Refusal refusal, Reader reader,
            HttpServletResponse response) {
        var wrong = wrongs.of("recipients", refusal, reader.locale());
        return pages.refused(id, reader, new Attempt(null, form, wrong), response);
    }

    private RecipientsForm added(Actor actor, DocumentId id, RecipientsForm form) {
        var wanted = form.group();
        if (wanted == null) return form;
        var mine = agency(actor, id);
        return groups.find(wanted)
                .filter(group -> group.agency().equals(mine))
                .map(group -> form.with(group.members().stream().filter(member -> !member.equals(mine)).toList()))
                .orElseThrow(() -> new UnknownException("recipient-group"));
    }

    private OrganisationId agency(Actor actor, DocumentId id) {
        if (readDocument.read(actor, id) instanceof Reading.Outgoing reading)
            return reading.document().facts().agency();
        throw new UnknownException("document");
    }

    /** What was sent, or a refusal when a choice is none that was offered. */
    static RecipientsForm form(MultiValueMap<String, String> sent) {
        try {
            return RecipientsForm.of(sent);
        } catch (IllegalArgumentException _) {
            throw new RefusedException(Refusal.of(SharedRefusal.INVALID_INPUT));
        }
    }
}

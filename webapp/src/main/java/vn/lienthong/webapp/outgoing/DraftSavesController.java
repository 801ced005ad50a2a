package vn.lienthong.webapp.outgoing;

import java.util.Map;
import java.util.UUID;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.issuance.ChangeDraft;
import vn.lienthong.engine.issuance.SetRecipients;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.webapp.problem.RefusedException;

/** What the page of a draft saves by itself; the answer is the version that further forms of the page name. */
@Controller
final class DraftSavesController {
    private final ChangeDraft changeDraft;
    private final SetRecipients setRecipients;
    private final OutgoingDocuments documents;

    DraftSavesController(ChangeDraft changeDraft, SetRecipients setRecipients, OutgoingDocuments documents) {
        this.changeDraft = changeDraft;
        this.setRecipients = setRecipients;
        this.documents = documents;
    }

    /** While it is typed. */
    @PostMapping(path = "/outgoing/{id}/edit", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Integer> facts(@PathVariable UUID id, @RequestParam int version, @RequestParam Map<String, String> sent,
            Actor actor) {
        var document = new DocumentId(id);
        var outcome = DraftForm.of(sent).input().then(input -> changeDraft.change(actor, document, version, input));
        if (outcome instanceof Outcome.Refused<DocumentId>(Refusal refusal))
            throw new RefusedException(refusal, Wrongs.field(refusal.code()));
        return version(document);
    }

    /** Before another form of the page leaves. */
    @PostMapping(path = "/outgoing/{id}/recipients", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Integer> recipients(@PathVariable UUID id, @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var document = new DocumentId(id);
        var form = RecipientsController.form(sent);
        RefusedException
                .unlessDone(setRecipients.set(actor, document, version, form.agencies(), form.rules()));
        return version(document);
    }

    private Map<String, Integer> version(DocumentId id) {
        return Map.of("version", documents.find(id).orElseThrow(() -> new UnknownException("document")).version());
    }
}

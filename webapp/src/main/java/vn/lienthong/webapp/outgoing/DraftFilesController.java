package vn.lienthong.webapp.outgoing;

import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.document.FileRole;
import vn.lienthong.engine.issuance.AttachFile;
import vn.lienthong.engine.issuance.AttachFile.Attached;
import vn.lienthong.engine.issuance.RemoveFile;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.webapp.outgoing.DraftPages.Attempt;
import vn.lienthong.webapp.outgoing.DraftPages.Reader;
import vn.lienthong.webapp.problem.RefusedException;
import vn.lienthong.webapp.shell.Flash;

/** The files of a draft. */
@Controller
final class DraftFilesController {
    private final AttachFile attachFile;
    private final RemoveFile removeFile;
    private final SentFiles sent;
    private final DraftPages pages;
    private final Wrongs wrongs;

    DraftFilesController(AttachFile attachFile, RemoveFile removeFile, SentFiles sent, DraftPages pages,
            Wrongs wrongs) {
        this.attachFile = attachFile;
        this.removeFile = removeFile;
        this.sent = sent;
        this.pages = pages;
        this.wrongs = wrongs;
    }

    /**
     * @param upload key of a finished upload
     * @param file   the file itself, from a browser without scripts
     */
    @PostMapping("/outgoing/{id}/files")
    String attach(@PathVariable UUID id, @RequestParam int version, @RequestParam FileRole role,
            @RequestParam(required = false) @Nullable String upload,
            @RequestParam(required = false) @Nullable MultipartFile file, Actor actor, Locale locale, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        var document = new DocumentId(id);
        var outcome = sent.take(upload, file, actor)
                .then(stored -> attachFile.attach(actor, document, version, role, stored));
        return switch (outcome) {
            case Outcome.Done<Attached>(var attached) -> {
                redirect.addFlashAttribute(Flash.NAME, said(attached.form()));
                yield "redirect:/outgoing/" + id + "/edit#files";
            }
            case Outcome.Refused<Attached>(var refusal) -> pages.refused(
                    document, new Reader(actor, locale, model),
                    new Attempt(null, null, wrongs.of("files", refusal, locale)), response);
        };
    }

    private static Flash said(AttachFile.PdfForm form) {
        return switch (form) {
            case NOT_NEEDED -> Flash.done("outgoing.attached");
            case MADE -> Flash.done("outgoing.attachedPdf");
            case NO_PROGRAM -> Flash.alarm("outgoing.attachedNoProgram");
            case BUSY -> Flash.alarm("outgoing.attachedBusy");
            case FAILED -> Flash.alarm("outgoing.attachedFailed");
        };
    }

    @PostMapping("/outgoing/{id}/files/{file}/remove")
    String remove(@PathVariable UUID id, @PathVariable UUID file, @RequestParam int version, Actor actor,
            RedirectAttributes redirect) {
        RefusedException.unlessDone(removeFile.remove(actor, new DocumentId(id), version, file));
        redirect.addFlashAttribute(Flash.NAME, Flash.done("outgoing.removed"));
        return "redirect:/outgoing/" + id + "/edit#files";
    }
}

package vn.lienthong.webapp.document;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.lienthong.engine.audit.DocumentHistory;
import vn.lienthong.engine.content.PageLayout;
import vn.lienthong.engine.document.ReadDocument;
import vn.lienthong.engine.document.ReadHeldFiles;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.content.MeasuredPages;
import vn.lienthong.webapp.shell.Then;

/** The page of a document, the same for all who may read it; features add what their people may do with it. */
@Controller
final class DocumentController {
    private final ReadDocument readDocument;
    private final DocumentHistory history;
    private final DocumentPages pages;
    private final MeasuredPages measuredPages;
    private final OfferedActs offered;
    private final DocumentReplies replies;
    private final ReadHeldFiles heldFiles;

    DocumentController(ReadDocument readDocument, DocumentHistory history, DocumentPages pages,
            MeasuredPages measuredPages, OfferedActs offered, DocumentReplies replies, ReadHeldFiles heldFiles) {
        this.readDocument = readDocument;
        this.history = history;
        this.pages = pages;
        this.measuredPages = measuredPages;
        this.offered = offered;
        this.replies = replies;
        this.heldFiles = heldFiles;
    }

    /** @param file which file to show; the main one when left out */
    @GetMapping("/documents/{id}")
    String page(@PathVariable DocumentId id, @RequestParam(required = false) @Nullable UUID file,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "false") boolean images, @RequestParam(required = false) @Nullable String then,
            Actor actor, Locale locale, Model model) {
        var reading = readDocument.read(actor, id);
        var held = heldFiles.of(actor, id);
        var view = pages.view(reading, held, locale);
        var shown = pages.shown(reading.files(), file, version);
        model.addAttribute("document", view);
        model.addAttribute("links", replies.of(actor, view, locale));
        model.addAttribute("shown", shown);
        boolean isHeld = shown != null && held.containsKey(shown.id());
        model.addAttribute("held", isHeld);
        model.addAttribute("layout", isHeld ? null : layout(shown));
        model.addAttribute("images", images);
        model.addAttribute("history", pages.history(history.of(actor, id)));
        var leads = Then.of(then);
        model.addAttribute("then", leads.path());
        model.addAttribute("back", offered.back(leads));
        model.addAttribute("offered", offered.to(actor, id, leads));
        return "document/page";
    }

    private @Nullable PageLayout layout(@Nullable ShownFile shown) {
        return shown == null || !shown.isPdf() ? null : measuredPages.of(shown.file().content());
    }
}

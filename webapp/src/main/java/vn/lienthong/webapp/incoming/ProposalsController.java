package vn.lienthong.webapp.incoming;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.lienthong.engine.content.UploadKey;
import vn.lienthong.engine.proposal.ProposeFacts;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;

/** What the files of a form say of themselves; asked again and again while they are being read. */
@RestController
final class ProposalsController {
    private static final int MOST_FILES = 20;

    private final ProposeFacts proposeFacts;
    private final ProposalsViews views;

    ProposalsController(ProposeFacts proposeFacts, ProposalsViews views) {
        this.proposeFacts = proposeFacts;
        this.views = views;
    }

    /** Has the files read when nobody asked before. */
    @PostMapping("/incoming/new/proposals")
    ProposalsView ofUploads(@RequestParam(name = "files", required = false) @Nullable List<String> keys, Actor actor,
            Locale locale) {
        var uploads = keys == null
                ? List.<UploadKey>of()
                : keys.stream().distinct().limit(MOST_FILES).map(UploadKey::parse).toList();
        return views.of(proposeFacts.ofUploads(actor, uploads), locale);
    }

    @GetMapping("/incoming/{id}/proposals")
    ProposalsView ofDocument(@PathVariable DocumentId id, Actor actor, Locale locale) {
        return views.of(proposeFacts.ofDocument(actor, id), locale);
    }
}

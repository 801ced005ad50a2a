package vn.lienthong.webapp.quarantine;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.KeepInQuarantine;
import vn.lienthong.engine.content.ReleaseFromQuarantine;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.webapp.problem.RefusedException;
import vn.lienthong.webapp.shell.Flash;

/** The list of closed files, newest first, and the two acts that answer for one: letting it in, keeping it closed. */
@Controller
final class QuarantineController {
    private final QuarantinePages pages;
    private final ReleaseFromQuarantine release;
    private final KeepInQuarantine keep;

    QuarantineController(QuarantinePages pages, ReleaseFromQuarantine release, KeepInQuarantine keep) {
        this.pages = pages;
        this.release = release;
        this.keep = keep;
    }

    @GetMapping(QuarantineTab.PATH)
    String page(@RequestParam(required = false) @Nullable String tab,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Actor actor, Model model) {
        model.addAttribute("view", pages.page(actor, QuarantineTab.of(tab), after));
        return htmx == null || after == null ? "quarantine/page" : "quarantine/rows :: more";
    }

    @PostMapping("/quarantine/{organisation}/{content}/release")
    String release(@PathVariable UUID organisation, @PathVariable String content,
            @RequestParam(defaultValue = "") String reason, @RequestParam(required = false) @Nullable String tab,
            Actor actor, RedirectAttributes redirect) {
        RefusedException.unlessDone(
                release.release(ContentId.fromAddress(content), new OrganisationId(organisation), reason, actor));
        redirect.addFlashAttribute(Flash.NAME, Flash.done("quarantine.released"));
        return "redirect:" + QuarantineTab.of(tab).address();
    }

    @PostMapping("/quarantine/{organisation}/{content}/keep")
    String keep(@PathVariable UUID organisation, @PathVariable String content,
            @RequestParam(defaultValue = "") String reason, Actor actor, RedirectAttributes redirect) {
        RefusedException
                .unlessDone(keep.keep(ContentId.fromAddress(content), new OrganisationId(organisation), reason, actor));
        redirect.addFlashAttribute(Flash.NAME, Flash.done("quarantine.keptNow"));
        return "redirect:" + QuarantineTab.WAITING.address();
    }
}

package vn.lienthong.webapp.quarantine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.ReleaseFromQuarantine;
import vn.lienthong.engine.document.ReadQuarantine;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.webapp.problem.RefusedException;
import vn.lienthong.webapp.shell.Flash;

/** The list of what waits, oldest first, and the act of letting one in. */
@Controller
final class QuarantineController {
    private static final int ROWS = 50;

    private final ReadQuarantine readQuarantine;
    private final ReleaseFromQuarantine release;
    private final OrganisationDirectory directory;
    private final Clock clock;

    QuarantineController(ReadQuarantine readQuarantine, ReleaseFromQuarantine release,
            OrganisationDirectory directory, Clock clock) {
        this.readQuarantine = readQuarantine;
        this.release = release;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/quarantine")
    String page(Actor actor, Model model) {
        model.addAttribute("lines", lines(actor));
        return "quarantine/page";
    }

    private List<QuarantineLine> lines(Actor actor) {
        var held = readQuarantine.waiting(actor, ROWS);
        var ids = held.stream().map(one -> one.quarantine().organisation()).collect(Collectors.toSet());
        var agencies = directory.get(ids, LocalDate.now(clock));
        return held.stream()
                .map(one -> QuarantineLine.of(one,
                        Objects.requireNonNull(agencies.get(one.quarantine().organisation())).shortName()))
                .toList();
    }

    @PostMapping("/quarantine/{organisation}/{content}/release")
    String release(@PathVariable UUID organisation, @PathVariable String content,
            @RequestParam(defaultValue = "") String reason, Actor actor, RedirectAttributes redirect) {
        RefusedException.unlessDone(
                release.release(ContentId.fromAddress(content), new OrganisationId(organisation), reason, actor));
        redirect.addFlashAttribute(Flash.NAME, Flash.done("quarantine.released"));
        return "redirect:/quarantine";
    }
}

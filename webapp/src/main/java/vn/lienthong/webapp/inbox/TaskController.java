package vn.lienthong.webapp.inbox;

import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.inbox.ClaimTask;
import vn.lienthong.engine.inbox.InboxRefusal;
import vn.lienthong.engine.inbox.ReadInbox;
import vn.lienthong.engine.inbox.ReleaseTask;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.webapp.problem.RefusedException;
import vn.lienthong.webapp.security.Acting;
import vn.lienthong.webapp.security.SignedIn;
import vn.lienthong.webapp.shell.CameFrom;
import vn.lienthong.webapp.shell.Flash;
import vn.lienthong.webapp.shell.Then;

/** Taking a task, giving it back, and opening one in the place of somebody absent. */
@Controller
final class TaskController {
    private final ClaimTask claimTask;
    private final ReleaseTask releaseTask;
    private final ReadInbox inbox;
    private final RowNames names;
    private final Acting acting;

    TaskController(ClaimTask claimTask, ReleaseTask releaseTask, ReadInbox inbox, RowNames names, Acting acting) {
        this.claimTask = claimTask;
        this.releaseTask = releaseTask;
        this.inbox = inbox;
        this.names = names;
        this.acting = acting;
    }

    @PostMapping("/inbox/{task}/claim")
    String claim(@PathVariable UUID task, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, claimed(actor, task));
        return "redirect:" + list(request);
    }

    /** Back to the very list, with its filters. */
    private static String list(HttpServletRequest request) {
        var path = CameFrom.path(request);
        return path.startsWith("/inbox") ? path : "/inbox";
    }

    /** A list is always a little old: that a colleague was quicker is said on it, not on a page of its own. */
    private Flash claimed(Actor actor, UUID task) {
        try {
            return switch (claimTask.claim(actor, task)) {
                case Outcome.Done<UUID> _ -> Flash.done("inbox.claimed")
                        .undoneBy("/inbox/" + task + "/release", Map.of());
                case Outcome.Refused<UUID>(var why) when why.code() == InboxRefusal.TASK_TAKEN -> taken(why);
                case Outcome.Refused<UUID>(var why) -> throw new RefusedException(why);
            };
        } catch (UnknownException _) {
            return Flash.note("inbox.gone");
        }
    }

    private Flash taken(Refusal refusal) {
        var by = PersonId.of(String.valueOf(refusal.args().get("by")));
        return Flash.alarm("inbox.taken", names.of(by));
    }

    @PostMapping("/inbox/{task}/release")
    String release(@PathVariable UUID task, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, released(actor, task));
        return "redirect:" + list(request);
    }

    private Flash released(Actor actor, UUID task) {
        try {
            return switch (releaseTask.release(actor, task)) {
                case Outcome.Done<UUID> _ -> Flash.done("inbox.released")
                        .undoneBy("/inbox/" + task + "/claim", Map.of());
                case Outcome.Refused<UUID> _ -> Flash.note("inbox.notHeld");
            };
        } catch (UnknownException _) {
            return Flash.note("inbox.gone");
        }
    }

    /** Opens a task as the one whose it is: from here on the reader acts in that person's place, or their own again. */
    @PostMapping("/inbox/{task}/open")
    String open(@PathVariable UUID task, @RequestParam(name = Then.PARAMETER) String then, Actor actor,
            SignedIn signedIn, HttpServletRequest request) {
        var opened = inbox.find(actor, task).orElseThrow(() -> new UnknownException("task"));
        acting.choose(signedIn, opened.forWhom(), request);
        return Then.of(then).redirectOr("/inbox");
    }
}

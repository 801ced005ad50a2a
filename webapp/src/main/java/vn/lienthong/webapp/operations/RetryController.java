package vn.lienthong.webapp.operations;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.finding.RefillIndex;
import vn.lienthong.engine.finding.RetryText;
import vn.lienthong.engine.operation.RetryParked;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.workflow.Incidents;
import vn.lienthong.webapp.shell.Flash;

/** Has work that was given up tried again. */
@Controller
final class RetryController {
    private final RetryParked retryParked;
    private final RetryText retryText;
    private final RefillIndex refillIndex;
    private final Incidents incidents;

    RetryController(RetryParked retryParked, RetryText retryText, RefillIndex refillIndex, Incidents incidents) {
        this.retryParked = retryParked;
        this.retryText = retryText;
        this.refillIndex = refillIndex;
        this.incidents = incidents;
    }

    @PostMapping("/operations/parked/{row}/retry")
    String retryParked(@PathVariable long row, Actor actor, RedirectAttributes redirect) {
        retryParked.retry(actor, row);
        return retried(redirect);
    }

    /** So many are said, for a queue may hold more than are put back at once; the page shows what is left. */
    @PostMapping("/operations/queues/{topic}/retry")
    String retryQueue(@PathVariable String topic, Actor actor, RedirectAttributes redirect) {
        var retried = retryParked.retryAll(actor, topic);
        redirect.addFlashAttribute(Flash.NAME, Flash.done("operations.retriedAll", retried));
        return "redirect:/operations";
    }

    @PostMapping("/operations/incidents/{id}/retry")
    String retryIncident(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        incidents.retry(actor, id);
        return retried(redirect);
    }

    @PostMapping("/operations/texts/{content}/retry")
    String retryText(@PathVariable String content, Actor actor, RedirectAttributes redirect) {
        retryText.retry(actor, ContentId.fromAddress(content));
        return retried(redirect);
    }

    @PostMapping("/operations/index/refill")
    String refillIndex(Actor actor, RedirectAttributes redirect) {
        refillIndex.refill(actor);
        redirect.addFlashAttribute(Flash.NAME, Flash.done("operations.refilling"));
        return "redirect:/operations";
    }

    private static String retried(RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.done("operations.retried"));
        return "redirect:/operations";
    }
}

package vn.lienthong.webapp.operations;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.operation.ReadOperation;
import vn.lienthong.engine.operation.RetryParked;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.workflow.Incidents;
import vn.lienthong.webapp.operations.OperationsView.PartRow;
import vn.lienthong.webapp.shell.Flash;
import vn.lienthong.webapp.start.NumberAlarm;
import vn.lienthong.webapp.start.Part;

/** The operator's page, and its two acts. */
@Controller
final class OperationsController {
    private static final int ROWS = 50;
    private static final String BACK = "redirect:/operations";

    private final ReadOperation readOperation;
    private final RetryParked retryParked;
    private final Incidents incidents;
    private final List<Part> parts;
    private final NumberAlarm alarm;

    OperationsController(ReadOperation readOperation, RetryParked retryParked, Incidents incidents, List<Part> parts,
            NumberAlarm alarm) {
        this.readOperation = readOperation;
        this.retryParked = retryParked;
        this.incidents = incidents;
        this.parts = List.copyOf(parts);
        this.alarm = alarm;
    }

    @GetMapping("/operations")
    String page(@RequestParam(required = false) @Nullable String incidentsAfter, Actor actor, Model model) {
        var failed = incidents.page(actor, incidentsAfter, ROWS);
        model.addAttribute("view", new OperationsView(parts.stream().map(OperationsController::row).toList(),
                readOperation.queues(actor), readOperation.parked(actor, ROWS), failed.items(), failed.next(),
                readOperation.heldNumbers(actor, alarm.alarmAfter())));
        return "operations/page";
    }

    private static PartRow row(Part part) {
        var condition = part.condition();
        return new PartRow(part.name(), condition.state().name().toLowerCase(Locale.ROOT), condition.reason());
    }

    @PostMapping("/operations/parked/{row}/retry")
    String retryParked(@PathVariable long row, Actor actor, RedirectAttributes redirect) {
        retryParked.retry(actor, row);
        redirect.addFlashAttribute(Flash.NAME, Flash.done("operations.retried"));
        return BACK;
    }

    @PostMapping("/operations/incidents/{id}/retry")
    String retryIncident(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        incidents.retry(actor, id);
        redirect.addFlashAttribute(Flash.NAME, Flash.done("operations.retried"));
        return BACK;
    }
}

package vn.lienthong.webapp.operations;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.lienthong.engine.finding.RetryText;
import vn.lienthong.engine.operation.ReadOperation;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.workflow.Incidents;
import vn.lienthong.webapp.operations.OperationsView.PartRow;
import vn.lienthong.webapp.operations.telemetry.Figures;
import vn.lienthong.webapp.start.NumberAlarm;
import vn.lienthong.webapp.start.Part;

/** The operator's page. */
@Controller
final class OperationsController {
    private static final int ROWS = 50;

    private final ReadOperation readOperation;
    private final RetryText retryText;
    private final Incidents incidents;
    private final List<Part> parts;
    private final NumberAlarm alarm;
    private final StuckRows stuckRows;
    private final Figures figures;
    private final ProductVersions versions;
    private final LogViews logViews;

    OperationsController(ReadOperation readOperation, RetryText retryText, Incidents incidents, List<Part> parts,
            NumberAlarm alarm, StuckRows stuckRows, Figures figures, ProductVersions versions, LogViews logViews) {
        this.readOperation = readOperation;
        this.retryText = retryText;
        this.incidents = incidents;
        this.parts = List.copyOf(parts);
        this.alarm = alarm;
        this.stuckRows = stuckRows;
        this.figures = figures;
        this.versions = versions;
        this.logViews = logViews;
    }

    @GetMapping("/operations")
    String page(@RequestParam(defaultValue = "0") long parkedAfter,
            @RequestParam(required = false) @Nullable String textsAfter,
            @RequestParam(required = false) @Nullable String emptyAfter,
            @RequestParam(required = false) @Nullable String incidentsAfter, Actor actor, Model model) {
        model.addAttribute("view", new OperationsView(parts.stream().map(OperationsController::row).toList(),
                readOperation.queues(actor), readOperation.parked(actor, parkedAfter, ROWS),
                incidents.page(actor, incidentsAfter, ROWS),
                readOperation.heldNumbers(actor, alarm.alarmAfter()), retryText.failed(actor, textsAfter, ROWS),
                retryText.withoutText(actor, emptyAfter, ROWS), stuckRows.of(actor, ROWS), figures.recent(),
                versions.all(), logViews.of(actor)));
        return "operations/page";
    }

    private static PartRow row(Part part) {
        var condition = part.condition();
        return new PartRow(part.name(), condition.state().name().toLowerCase(Locale.ROOT),
                part.version(), condition.reason());
    }
}

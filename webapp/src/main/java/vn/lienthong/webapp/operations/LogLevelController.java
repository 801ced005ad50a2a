package vn.lienthong.webapp.operations;

import java.time.Duration;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.operation.ChangeLogLevel;
import vn.lienthong.engine.operation.LogDetail;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.shell.Flash;

/** Has the log say more or less for a time. */
@Controller
final class LogLevelController {
    private static final String BACK = "redirect:/operations#o-log";

    private final ChangeLogLevel changeLogLevel;

    LogLevelController(ChangeLogLevel changeLogLevel) {
        this.changeLogLevel = changeLogLevel;
    }

    @PostMapping("/operations/log")
    String change(@RequestParam String logger, @RequestParam LogDetail level, @RequestParam int minutes, Actor actor,
            RedirectAttributes redirect) {
        changeLogLevel.change(actor, logger, level, Duration.ofMinutes(minutes));
        redirect.addFlashAttribute(Flash.NAME, Flash.done("operations.logChanged"));
        return BACK;
    }

    @PostMapping("/operations/log/{id}/take-back")
    String takeBack(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        changeLogLevel.takeBack(actor, id);
        redirect.addFlashAttribute(Flash.NAME, Flash.done("operations.logTakenBack"));
        return BACK;
    }
}

package vn.lienthong.webapp.incoming;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.document.HandOver;
import vn.lienthong.engine.handling.ReassignHandler;
import vn.lienthong.engine.handling.TakeBackAcknowledged;
import vn.lienthong.engine.handling.TakeBackDirective;
import vn.lienthong.engine.handling.TakeBackGiven;
import vn.lienthong.engine.handling.TakeBackPresented;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.webapp.shell.Flash;
import vn.lienthong.webapp.shell.Then;
import vn.lienthong.webapp.shell.UndoAnswers;

/** Takes back what one has just done with an incoming document. That somebody was quicker is said on its page. */
@Controller
final class TakeBackController {
    private final TakeBackPresented takeBackPresented;
    private final TakeBackDirective takeBackDirective;
    private final TakeBackGiven takeBackGiven;
    private final ReassignHandler reassignHandler;
    private final TakeBackAcknowledged takeBackAcknowledged;
    private final UndoAnswers undoAnswers;

    TakeBackController(TakeBackPresented takeBackPresented, TakeBackDirective takeBackDirective,
            TakeBackGiven takeBackGiven, ReassignHandler reassignHandler,
            TakeBackAcknowledged takeBackAcknowledged, UndoAnswers undoAnswers) {
        this.takeBackPresented = takeBackPresented;
        this.takeBackDirective = takeBackDirective;
        this.takeBackGiven = takeBackGiven;
        this.reassignHandler = reassignHandler;
        this.takeBackAcknowledged = takeBackAcknowledged;
        this.undoAnswers = undoAnswers;
    }

    @PostMapping("/incoming/{id}/take-back/{act:present|direct|assign|reassign|acknowledge}")
    String takeBack(@PathVariable DocumentId id, @PathVariable String act, @RequestParam Map<String, String> typed,
            Actor actor, Locale locale, RedirectAttributes redirect) {
        var form = new TypedForm(typed);
        Supplier<Outcome<?>> takesBack = () -> switch (act) {
            case "present" -> takeBackPresented.takeBack(actor, id, new PersonId(known(form, "leader")));
            case "direct" -> takeBackDirective.takeBack(actor, id, known(form, "directive"));
            case "assign" -> takeBackGiven.takeBack(actor, id, known(form, "assignment"),
                    new PersonId(known(form, "handler")));
            case "reassign" -> reassignHandler.reassign(actor, id, known(form, "assignment"), back(form));
            default -> takeBackAcknowledged.takeBack(actor, id, known(form, "assignment"));
        };
        redirect.addFlashAttribute(Flash.NAME, undoAnswers.said(takesBack, "incoming.takenBack." + act, locale));
        return "redirect:" + Then.of(form.textOrNull(Then.PARAMETER)).from("/documents/" + id);
    }

    private HandOver back(TypedForm form) {
        return undoAnswers.handOver(new PersonId(known(form, "handler")), new PersonId(known(form, "back")));
    }

    private static UUID known(TypedForm form, String field) {
        var id = form.id(field);
        if (id == null) throw new UnknownException("assignment");
        return id;
    }
}

package vn.lienthong.webapp.incoming;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.document.HandOver;
import vn.lienthong.engine.handling.TakeBackAcknowledged;
import vn.lienthong.engine.handling.TakeBackDirective;
import vn.lienthong.engine.handling.TakeBackGiven;
import vn.lienthong.engine.handling.TakeBackPresented;
import vn.lienthong.engine.handling.TakeBackReassigned;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.webapp.problem.RefusalTexts;
import vn.lienthong.webapp.shell.Flash;
import vn.lienthong.webapp.shell.Then;

/** Takes back what one has just done with an incoming document. That somebody was quicker is said on its page. */
@Controller
final class TakeBackController {
    private final TakeBackPresented takeBackPresented;
    private final TakeBackDirective takeBackDirective;
    private final TakeBackGiven takeBackGiven;
    private final TakeBackReassigned takeBackReassigned;
    private final TakeBackAcknowledged takeBackAcknowledged;
    private final RefusalTexts texts;
    private final MessageSource messages;

    TakeBackController(TakeBackPresented takeBackPresented, TakeBackDirective takeBackDirective,
            TakeBackGiven takeBackGiven, TakeBackReassigned takeBackReassigned,
            TakeBackAcknowledged takeBackAcknowledged, RefusalTexts texts, MessageSource messages) {
        this.takeBackPresented = takeBackPresented;
        this.takeBackDirective = takeBackDirective;
        this.takeBackGiven = takeBackGiven;
        this.takeBackReassigned = takeBackReassigned;
        this.takeBackAcknowledged = takeBackAcknowledged;
        this.texts = texts;
        this.messages = messages;
    }

    @PostMapping("/incoming/{id}/take-back/{act:present|direct|assign|reassign|acknowledge}")
    String takeBack(@PathVariable DocumentId id, @PathVariable String act, @RequestParam Map<String, String> typed,
            Actor actor, Locale locale, RedirectAttributes redirect) {
        var form = new TypedForm(typed);
        Supplier<Outcome<DocumentId>> takesBack = () -> switch (act) {
            case "present" -> takeBackPresented.takeBack(actor, id, new PersonId(known(form, "leader")));
            case "direct" -> takeBackDirective.takeBack(actor, id, known(form, "directive"));
            case "assign" -> takeBackGiven.takeBack(actor, id, known(form, "assignment"),
                    new PersonId(known(form, "handler")));
            case "reassign" -> takeBackReassigned.takeBack(actor, id, known(form, "assignment"), back(form, locale));
            default -> takeBackAcknowledged.takeBack(actor, id, known(form, "assignment"));
        };
        redirect.addFlashAttribute(Flash.NAME, said(takesBack, act, locale));
        return "redirect:" + Then.of(form.textOrNull(Then.PARAMETER)).from("/documents/" + id);
    }

    private HandOver back(TypedForm form, Locale locale) {
        return new HandOver(new PersonId(known(form, "handler")), new PersonId(known(form, "back")),
                messages.getMessage("incoming.takeBack.reason", null, locale));
    }

    private Flash said(Supplier<Outcome<DocumentId>> takesBack, String act, Locale locale) {
        try {
            return switch (takesBack.get()) {
                case Outcome.Done<DocumentId> _ -> Flash.done("incoming.takenBack." + act);
                case Outcome.Refused<DocumentId>(var why) -> refused(why, locale);
            };
        } catch (StaleException e) {
            return refused(e.refusal(), locale);
        }
    }

    private Flash refused(Refusal why, Locale locale) {
        return Flash.alarm("incoming.notTakenBack", texts.text(why, locale), texts.next(why, locale).orElse(""));
    }

    private static UUID known(TypedForm form, String field) {
        var id = form.id(field);
        if (id == null) throw new UnknownException("assignment");
        return id;
    }
}

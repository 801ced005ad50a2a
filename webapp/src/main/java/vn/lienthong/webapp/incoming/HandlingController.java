package vn.lienthong.webapp.incoming;

import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

import vn.lienthong.engine.handling.AcknowledgeAssignment;
import vn.lienthong.engine.handling.AssignHandler;
import vn.lienthong.engine.handling.Direct;
import vn.lienthong.engine.handling.Directive;
import vn.lienthong.engine.handling.FinishAssignment;
import vn.lienthong.engine.handling.SendBackToClerk;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.webapp.incoming.ActAnswers.Sent;
import vn.lienthong.webapp.shell.Flash;

/** What leaders and units do: the directive, giving the matter to somebody, its result. */
@Controller
final class HandlingController {
    private final Direct direct;
    private final SendBackToClerk sendBackToClerk;
    private final AssignHandler assignHandler;
    private final FinishAssignment finishAssignment;
    private final AcknowledgeAssignment acknowledgeAssignment;
    private final ActAnswers answers;

    HandlingController(Direct direct, SendBackToClerk sendBackToClerk, AssignHandler assignHandler,
            FinishAssignment finishAssignment, AcknowledgeAssignment acknowledgeAssignment, ActAnswers answers) {
        this.direct = direct;
        this.sendBackToClerk = sendBackToClerk;
        this.assignHandler = assignHandler;
        this.finishAssignment = finishAssignment;
        this.acknowledgeAssignment = acknowledgeAssignment;
        this.answers = answers;
    }

    /** The form of any act on a page of its own. */
    @GetMapping("/incoming/{id}/{act:register|return|send-back|present|present-again|direct|assign|reassign|finish|acknowledge}")
    String form(@PathVariable DocumentId id, @PathVariable String act, @RequestParam Map<String, String> parameters,
            Actor actor, Model model, ServletWebRequest web) {
        return answers.page(new Sent(Kind.ofWord(act), id, new TypedForm(parameters), actor, model, web));
    }

    @PostMapping("/incoming/{id}/direct")
    String direct(@PathVariable DocumentId id, @RequestParam Map<String, String> typed, Actor actor, Model model,
            ServletWebRequest web) {
        var form = new TypedForm(typed);
        var sent = new Sent(Kind.DIRECT, id, form, actor, model, web);
        var input = DirectiveFields.of(form);
        if (answers.isMistyped(sent)) return answers.mistyped(sent);
        var outcome = direct.direct(actor, id, form.version(), input);
        var done = Flash.done("incoming.done.direct");
        return answers.of(sent, outcome, outcome instanceof Outcome.Done<Directive>(var given)
                ? OwnAct.directed(id, given.id()).undoes(done, sent.then())
                : done);
    }

    @PostMapping("/incoming/{id}/send-back")
    String sendBack(@PathVariable DocumentId id, @RequestParam Map<String, String> typed, Actor actor, Model model,
            ServletWebRequest web) {
        var form = new TypedForm(typed);
        return answers.of(new Sent(Kind.SEND_BACK, id, form, actor, model, web),
                sendBackToClerk.sendBack(actor, id, form.version(), form.text("reason")),
                Flash.done("incoming.done.send-back"));
    }

    @PostMapping("/incoming/{id}/assign")
    String assign(@PathVariable DocumentId id, @RequestParam Map<String, String> typed, Actor actor, Model model,
            ServletWebRequest web) {
        var form = new TypedForm(typed);
        var handler = form.id("handler");
        var sent = new Sent(Kind.ASSIGN, id, form, actor, model, web);
        if (handler == null) return answers.missing(sent, "handler");
        return answers.of(sent, assignHandler.assign(actor, id, assignment(form), new PersonId(handler)),
                OwnAct.given(id, assignment(form), new PersonId(handler))
                        .undoes(Flash.done("incoming.done.assign"), sent.then()));
    }

    @PostMapping("/incoming/{id}/finish")
    String finish(@PathVariable DocumentId id, @RequestParam Map<String, String> typed, Actor actor, Model model,
            ServletWebRequest web) {
        var form = new TypedForm(typed);
        return answers.of(new Sent(Kind.FINISH, id, form, actor, model, web),
                finishAssignment.finish(actor, id, assignment(form), form.text("result")),
                Flash.done("incoming.done.finish"));
    }

    @PostMapping("/incoming/{id}/acknowledge")
    String acknowledge(@PathVariable DocumentId id, @RequestParam Map<String, String> typed, Actor actor, Model model,
            ServletWebRequest web) {
        var form = new TypedForm(typed);
        var sent = new Sent(Kind.ACKNOWLEDGE, id, form, actor, model, web);
        return answers.of(sent, acknowledgeAssignment.acknowledge(actor, id, assignment(form)),
                OwnAct.acknowledged(id, assignment(form))
                        .undoes(Flash.done("incoming.done.acknowledge"), sent.then()));
    }

    private static UUID assignment(TypedForm form) {
        var id = form.id("assignment");
        if (id == null) throw new UnknownException("assignment");
        return id;
    }
}

package vn.lienthong.webapp.incoming;

import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

import vn.lienthong.engine.handling.PresentToLeader;
import vn.lienthong.engine.handling.RegisterIncoming;
import vn.lienthong.engine.handling.ReturnToSender;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.webapp.incoming.ActAnswers.Sent;
import vn.lienthong.webapp.shell.Flash;

/** What the clerk does: entering, sending back, laying before a leader. */
@Controller
final class ArrivalController {
    private final RegisterIncoming registerIncoming;
    private final ReturnToSender returnToSender;
    private final PresentToLeader presentToLeader;
    private final ActAnswers answers;

    ArrivalController(RegisterIncoming registerIncoming, ReturnToSender returnToSender,
            PresentToLeader presentToLeader, ActAnswers answers) {
        this.registerIncoming = registerIncoming;
        this.returnToSender = returnToSender;
        this.presentToLeader = presentToLeader;
        this.answers = answers;
    }

    @PostMapping("/incoming/{id}/register")
    String register(@PathVariable DocumentId id, @RequestParam Map<String, String> typed, Actor actor, Model model,
            ServletWebRequest web) {
        var form = new TypedForm(typed);
        var sent = new Sent(Kind.REGISTER, id, form, actor, model, web);
        var confirmed = new RegisterIncoming.Confirmation(Facts.of(form), form.day("dueOn"),
                form.isTicked("duplicateIsMeant"));
        if (answers.isMistyped(sent)) return answers.mistyped(sent);
        var outcome = registerIncoming.register(actor, id, form.version(), confirmed);
        var number = outcome instanceof Outcome.Done<String>(var given) ? given : "";
        return answers.of(sent, outcome, Flash.done("incoming.done.register", number));
    }

    @PostMapping("/incoming/{id}/return")
    String giveBack(@PathVariable DocumentId id, @RequestParam Map<String, String> typed, Actor actor, Model model,
            ServletWebRequest web) {
        var form = new TypedForm(typed);
        return answers.of(new Sent(Kind.RETURN, id, form, actor, model, web),
                returnToSender.giveBack(actor, id, form.version(), form.text("reason")),
                Flash.done("incoming.done.return"));
    }

    @PostMapping("/incoming/{id}/present")
    String present(@PathVariable DocumentId id, @RequestParam Map<String, String> typed, Actor actor, Model model,
            ServletWebRequest web) {
        var form = new TypedForm(typed);
        var leader = form.id("leader");
        var sent = new Sent(Kind.PRESENT, id, form, actor, model, web);
        if (leader == null) return answers.missing(sent, "leader");
        var presented = OwnAct.presented(id, new PersonId(leader));
        return answers.of(sent, presentToLeader.present(actor, id, form.version(), new PersonId(leader)),
                presented.undoes(Flash.done("incoming.done.present"), sent.then()));
    }
}

package vn.lienthong.webapp.incoming;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

import vn.lienthong.engine.document.Given;
import vn.lienthong.engine.document.HandOver;
import vn.lienthong.engine.handling.PresentAgain;
import vn.lienthong.engine.handling.ReassignHandler;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.webapp.incoming.ActAnswers.Sent;
import vn.lienthong.webapp.shell.Flash;

/** Another leader, another handler: when the one who has the document left or is away. */
@Controller
final class HandOverController {
    private final PresentAgain presentAgain;
    private final ReassignHandler reassignHandler;
    private final ActAnswers answers;

    HandOverController(PresentAgain presentAgain, ReassignHandler reassignHandler, ActAnswers answers) {
        this.presentAgain = presentAgain;
        this.reassignHandler = reassignHandler;
        this.answers = answers;
    }

    @PostMapping("/incoming/{id}/present-again")
    String presentAgain(@PathVariable DocumentId id, @RequestParam Map<String, String> typed, Actor actor, Model model,
            ServletWebRequest web) {
        var form = new TypedForm(typed);
        var sent = new Sent(Kind.PRESENT_AGAIN, id, form, actor, model, web);
        var leader = form.id("leader");
        if (leader == null) return answers.missing(sent, "leader");
        return answers.of(sent,
                presentAgain.present(actor, id, form.version(), new PersonId(leader), form.text("reason")),
                Flash.done("incoming.done.present-again"));
    }

    @PostMapping("/incoming/{id}/reassign")
    String reassign(@PathVariable DocumentId id, @RequestParam Map<String, String> typed, Actor actor, Model model,
            ServletWebRequest web) {
        var form = new TypedForm(typed);
        var sent = new Sent(Kind.REASSIGN, id, form, actor, model, web);
        var handler = form.id("handler");
        if (handler == null) return answers.missing(sent, "handler");
        var change = new HandOver(new PersonId(known(form.id("from"))), new PersonId(handler), form.text("reason"));
        var assignment = known(form.id("assignment"));
        var outcome = reassignHandler.reassign(actor, id, assignment, change);
        var done = Flash.done("incoming.done.reassign");
        boolean mayGoBack = outcome instanceof Outcome.Done<Given>(var given) && given.mayGoBack();
        return answers.of(sent, outcome,
                mayGoBack ? OwnAct.reassigned(id, assignment, change).undoes(done, sent.then()) : done);
    }

    private static UUID known(@Nullable UUID id) {
        if (id == null) throw new UnknownException("assignment");
        return id;
    }
}

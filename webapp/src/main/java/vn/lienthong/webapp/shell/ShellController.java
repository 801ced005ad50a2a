package vn.lienthong.webapp.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.webapp.security.Acting;
import vn.lienthong.webapp.security.SignedIn;

/** Pieces of the layout that pages fetch anew: counters, notices, and the question whether the session still lives. */
@Controller
final class ShellController {
    private final Acting acting;

    ShellController(Acting acting) {
        this.acting = acting;
    }

    @GetMapping("/shell/rail")
    String rail(@RequestParam(required = false) @Nullable String active, Model model) {
        model.addAttribute("active", active);
        return "shell/rail :: entries(active=${active})";
    }

    @GetMapping("/shell/notices")
    String notices() {
        return "shell/notices :: notices";
    }

    /**
     * Asked before a plain form is sent, so that nothing typed is lost to an ended session, or to a page that was drawn
     * in another name; who acts is checked before we come here. A page that says no name learns who is signed in.
     */
    @GetMapping("/shell/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void session(Actor actor, HttpServletResponse response) {
        response.setHeader(SignedIn.HEADER, actor.requirePerson().toString());
    }

    /** @param person whom to stand in for; empty for one's own name */
    @PostMapping("/shell/standing-in")
    String standIn(@RequestParam String person, SignedIn signedIn, HttpServletRequest request) {
        acting.choose(signedIn, person.isEmpty() ? null : PersonId.of(person), request);
        return "redirect:" + CameFrom.path(request);
    }
}

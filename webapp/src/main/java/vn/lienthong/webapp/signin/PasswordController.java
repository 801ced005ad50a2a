package vn.lienthong.webapp.signin;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.access.ChangePassword;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.webapp.problem.RefusalTexts;
import vn.lienthong.webapp.security.SignedIn;
import vn.lienthong.webapp.security.SignedInSessions;
import vn.lienthong.webapp.shell.Flash;

/** A person changes their own password; every other session of theirs ends with it. */
@Controller
final class PasswordController {
    private static final String PAGE = "signin/password";

    private final ChangePassword changePassword;
    private final SignedInSessions sessions;
    private final RefusalTexts texts;

    PasswordController(ChangePassword changePassword, SignedInSessions sessions, RefusalTexts texts) {
        this.changePassword = changePassword;
        this.sessions = sessions;
        this.texts = texts;
    }

    /** The form as it is sent. */
    record PasswordRequest(String present, String wanted, String repeated) {
        @Override
        public String toString() {
            return "PasswordRequest";
        }
    }

    @ModelAttribute("first")
    boolean first(SignedIn person) {
        return person.mustChangePassword();
    }

    @GetMapping("/password")
    String page() {
        return PAGE;
    }

    @PostMapping("/password")
    String change(@ModelAttribute PasswordRequest form, SignedIn person, Locale locale, Model model,
            RedirectAttributes redirect, HttpServletRequest request, HttpServletResponse response) {
        if (!form.wanted().equals(form.repeated())) {
            model.addAttribute("different", true);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return PAGE;
        }
        var wish = new ChangePassword.Change(form.present(), form.wanted(), request.getRemoteAddr());
        return switch (changePassword.change(Actor.of(person.person()), wish)) {
            case Outcome.Done<Long>(var epoch) -> {
                sessions.passwordChanged(person, epoch, request, response);
                redirect.addFlashAttribute(Flash.NAME, Flash.done("password.changed"));
                yield "redirect:/";
            }
            case Outcome.Refused<Long>(var refusal) -> {
                model.addAttribute("refusedText", texts.text(refusal, locale));
                model.addAttribute("refusedNext", texts.next(refusal, locale).orElse(null));
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield PAGE;
            }
        };
    }
}

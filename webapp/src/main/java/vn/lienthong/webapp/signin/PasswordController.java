package vn.lienthong.webapp.signin;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.webapp.problem.RefusalTexts;
import vn.lienthong.webapp.security.PasswordChange;
import vn.lienthong.webapp.security.SignedIn;
import vn.lienthong.webapp.security.SignedInSessions;
import vn.lienthong.webapp.shell.Flash;

/** A person changes their own password; every other session of theirs ends with it. */
@Controller
final class PasswordController {
    private final ObjectProvider<PasswordChange> passwords;
    private final SignedInSessions sessions;
    private final RefusalTexts texts;

    PasswordController(ObjectProvider<PasswordChange> passwords, SignedInSessions sessions, RefusalTexts texts) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.texts = texts;
    }

    @GetMapping("/password")
    String page(SignedIn person, Model model) {
        model.addAttribute("first", person.mustChangePassword());
        return "signin/password";
    }

    @PostMapping("/password")
    String change(@RequestParam String present, @RequestParam String wanted, @RequestParam String repeated,
            SignedIn person, Locale locale, Model model, RedirectAttributes redirect, HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("first", person.mustChangePassword());
        if (!wanted.equals(repeated)) {
            model.addAttribute("different", true);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "signin/password";
        }
        var refusal = passwords.getObject().change(person.person(), present, wanted);
        if (refusal.isPresent()) {
            model.addAttribute("refusedText", texts.text(refusal.get(), locale));
            model.addAttribute("refusedNext", texts.next(refusal.get(), locale).orElse(null));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "signin/password";
        }
        sessions.passwordChanged(person, request, response);
        redirect.addFlashAttribute(Flash.NAME, Flash.done("password.changed"));
        return "redirect:/";
    }
}

package vn.lienthong.webapp.signin;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.webapp.problem.RefusalTexts;
import vn.lienthong.webapp.security.CurrentPerson;

/** The sign-in page; the attempt itself is a filter of Spring Security, which comes back here with a refusal. */
@Controller
final class SignInController {
    private final RefusalTexts texts;

    SignInController(RefusalTexts texts) {
        this.texts = texts;
    }

    @GetMapping("/sign-in")
    String page() {
        return CurrentPerson.find().isPresent() ? "redirect:/" : "signin/page";
    }

    @PostMapping("/sign-in/refused")
    String refused(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        if (!(request.getAttribute("refusal") instanceof Refusal refusal)) return "redirect:/sign-in";
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        model.addAttribute("refusedText", texts.text(refusal, locale));
        model.addAttribute("refusedNext", texts.next(refusal, locale).orElse(null));
        model.addAttribute("login", request.getParameter("login"));
        return "signin/page";
    }
}

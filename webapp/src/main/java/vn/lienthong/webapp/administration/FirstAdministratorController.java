package vn.lienthong.webapp.administration;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.access.BecomeFirstAdministrator;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.webapp.problem.RefusalTexts;
import vn.lienthong.webapp.shell.Flash;

/** Where whoever holds the one-time code of the log becomes the first administrator; open to everybody. */
@Controller
final class FirstAdministratorController {
    static final String PATH = "/first-administrator";
    private static final String PAGE = "administration/first";

    private final BecomeFirstAdministrator become;
    private final RefusalTexts texts;

    FirstAdministratorController(BecomeFirstAdministrator become, RefusalTexts texts) {
        this.become = become;
        this.texts = texts;
    }

    /** The form as it is sent. */
    public record FirstRequest(@Nullable String code, @Nullable String fullName, @Nullable String login,
            @Nullable String wanted, @Nullable String repeated) {
        /** Message keys by field. */
        Map<String, String> faults() {
            var faults = new HashMap<String, String>();
            for (var field : List.of(Map.entry("code", text(code)),
                    Map.entry("fullName", FieldChecks.plain(text(fullName))),
                    Map.entry("login", text(login)), Map.entry("wanted", text(wanted))))
                if (field.getValue().isEmpty()) faults.put(field.getKey(), "form.required");
            if (!FieldChecks.isLine(text(fullName), NewPeople.NAME)) faults.put("fullName", "form.malformed");
            if (!text(wanted).equals(text(repeated))) faults.put("repeated", "password.different");
            return faults;
        }

        @Override
        public String toString() {
            return "FirstRequest";
        }
    }

    @GetMapping(PATH)
    String page(Model model) {
        model.addAttribute("form", new FirstRequest(null, null, null, null, null));
        model.addAttribute("faults", Map.of());
        return PAGE;
    }

    @PostMapping(PATH)
    String become(@ModelAttribute FirstRequest form, Locale locale, Model model, RedirectAttributes redirect,
            HttpServletRequest request, HttpServletResponse response) {
        var faults = form.faults();
        if (!faults.isEmpty()) return again(form, faults, model, response);
        var redemption = new BecomeFirstAdministrator.Redemption(text(form.code()),
                FieldChecks.plain(text(form.fullName())),
                text(form.login()), text(form.wanted()), request.getRemoteAddr());
        return switch (become.become(redemption)) {
            case Outcome.Done<PersonId> _ -> {
                redirect.addFlashAttribute(Flash.NAME, Flash.done("administration.first.done"));
                yield "redirect:/sign-in";
            }
            case Outcome.Refused<PersonId>(var refusal) -> {
                refused(refusal, locale, model);
                yield again(form, Map.of(), model, response);
            }
        };
    }

    private void refused(Refusal refusal, Locale locale, Model model) {
        model.addAttribute("refusedText", texts.text(refusal, locale));
        model.addAttribute("refusedNext", texts.next(refusal, locale).orElse(null));
    }

    private static String again(FirstRequest form, Map<String, String> faults, Model model,
            HttpServletResponse response) {
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return PAGE;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}

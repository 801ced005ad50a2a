package vn.lienthong.webapp.notices;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.notification.ChooseNotices;
import vn.lienthong.engine.notification.MailAddress;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.problem.RefusalTexts;
import vn.lienthong.webapp.security.SignedIn;
import vn.lienthong.webapp.shell.Flash;

/** A person says how to be told of work; always in their own name. */
@Controller
final class NoticesController {
    private static final String PAGE = "notices/page";

    private final ChooseNotices chooseNotices;
    private final MailProperties mail;
    private final RefusalTexts texts;
    private final MessageSource messages;

    NoticesController(ChooseNotices chooseNotices, MailProperties mail, RefusalTexts texts, MessageSource messages) {
        this.chooseNotices = chooseNotices;
        this.mail = mail;
        this.texts = texts;
        this.messages = messages;
    }

    @GetMapping("/notices")
    String page(SignedIn person, Model model) {
        var choice = chooseNotices.of(Actor.of(person.person()));
        model.addAttribute("view",
                new NoticesView(NoticesForm.of(choice), mail.isOn(), choice.refused(), null, null, null));
        return PAGE;
    }

    @PostMapping("/notices")
    String choose(@ModelAttribute NoticesForm form, SignedIn person, Locale locale, Model model,
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
        var actor = Actor.of(person.person());
        var before = chooseNotices.of(actor);
        var sent = mail.isOn() ? form : form.withMailOf(before);
        var address = MailAddress.read(sent.givenAddress());
        var wrong = mail.isOn() ? addressError(sent, address, locale) : null;
        var refusal = wrong == null ? chooseNotices.choose(actor, sent.wish(address, request.getRemoteAddr())) : null;
        if (wrong == null && refusal == null) {
            redirect.addFlashAttribute(Flash.NAME, Flash.done("notices.saved"));
            return "redirect:/notices";
        }
        model.addAttribute("view", new NoticesView(sent, mail.isOn(), before.refused(), wrong,
                refusal == null ? null : texts.text(refusal, locale),
                refusal == null ? null : texts.next(refusal, locale).orElse(null)));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return PAGE;
    }

    private @Nullable String addressError(NoticesForm form, @Nullable MailAddress address, Locale locale) {
        if (form.givenAddress().isEmpty()) return null;
        if (address == null) return messages.getMessage("notices.addressMalformed", null, locale);
        if (mail.mayGoTo(address)) return null;
        return messages.getMessage("notices.addressElsewhere", new Object[]{String.join(", ", mail.domains())}, locale);
    }
}

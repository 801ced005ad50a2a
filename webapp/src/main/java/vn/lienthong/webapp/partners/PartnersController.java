package vn.lienthong.webapp.partners;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.trust.EndTrust;
import vn.lienthong.engine.trust.ExamineTrustFile;
import vn.lienthong.engine.trust.TrustFile;
import vn.lienthong.engine.trust.TrustPartner;
import vn.lienthong.engine.trust.TrustedPartner;
import vn.lienthong.webapp.partners.PartnersPage.Attempt;
import vn.lienthong.webapp.shell.Flash;

/** The partners whose signatures count, one's own file for them, and the end of a trust. */
@Controller
final class PartnersController {
    private static final String PAGE = "partners/page";
    private static final String BACK = "redirect:/partners";
    private static final MediaType PEM = MediaType.parseMediaType("application/x-pem-file");

    private final ExamineTrustFile examine;
    private final TrustPartner trustPartner;
    private final EndTrust endTrust;
    private final PartnersPage page;

    PartnersController(ExamineTrustFile examine, TrustPartner trustPartner, EndTrust endTrust, PartnersPage page) {
        this.examine = examine;
        this.trustPartner = trustPartner;
        this.endTrust = endTrust;
        this.page = page;
    }

    @GetMapping("/partners")
    String page(Actor actor, Model model) {
        model.addAttribute("view", page.fresh(actor));
        return PAGE;
    }

    @GetMapping("/partners/own")
    ResponseEntity<byte[]> own(Actor actor) {
        var file = examine.own(actor).orElseThrow(() -> new UnknownException("file"));
        return ResponseEntity.ok()
                .contentType(PEM)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("lienthong-trust.pem").build().toString())
                .body(file.text().getBytes(StandardCharsets.UTF_8));
    }

    /** Shows what is in the files; nothing is trusted yet and nothing is kept. */
    @PostMapping("/partners/preview")
    String preview(@ModelAttribute SentCertificates sent, Actor actor, Locale locale, Model model,
            HttpServletResponse response) {
        var files = sent.contents();
        if (files.isEmpty()) return again(model, response, page.afterFile(actor, null, locale));
        return switch (examine.examine(actor, files)) {
            case Outcome.Refused<TrustFile>(var why) -> again(model, response, page.afterFile(actor, why, locale));
            case Outcome.Done<TrustFile>(var file) -> {
                model.addAttribute("view", page.preview(file));
                yield "partners/preview";
            }
        };
    }

    @PostMapping("/partners")
    String trust(@ModelAttribute TrustRequest form, Actor actor, Locale locale, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        if (!form.faults().isEmpty()) return previewAgain(form, null, actor, locale, model, response);
        return switch (trustPartner.trust(actor, form.partner())) {
            case Outcome.Refused<UUID>(var why) -> previewAgain(form, why, actor, locale, model, response);
            case Outcome.Done<UUID> _ -> {
                redirect.addFlashAttribute(Flash.NAME, Flash.done("partners.trusted"));
                yield BACK;
            }
        };
    }

    private String previewAgain(TrustRequest form, @Nullable Refusal why, Actor actor, Locale locale, Model model,
            HttpServletResponse response) {
        model.addAttribute("view", page.previewAgain(actor, form, why, locale));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "partners/preview";
    }

    @PostMapping("/partners/{id}/end")
    String end(@PathVariable UUID id, @ModelAttribute EndRequest form, Actor actor, Locale locale, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        if (!form.faults().isEmpty())
            return again(model, response, page.afterEnd(actor, new Attempt(id, form, null), locale));
        return switch (endTrust.end(actor, id, form.day(), form.why())) {
            case Outcome.Refused<TrustedPartner>(var why) -> again(model, response,
                    page.afterEnd(actor, new Attempt(id, form, why), locale));
            case Outcome.Done<TrustedPartner> _ -> {
                redirect.addFlashAttribute(Flash.NAME, Flash.done("partners.ended"));
                yield BACK;
            }
        };
    }

    private static String again(Model model, HttpServletResponse response, PartnersView view) {
        model.addAttribute("view", view);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return PAGE;
    }
}

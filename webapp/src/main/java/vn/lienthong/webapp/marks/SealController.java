package vn.lienthong.webapp.marks;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.issuance.EndSealPicture;
import vn.lienthong.engine.issuance.GiveSealPicture;
import vn.lienthong.engine.issuance.MarkPicture;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.webapp.marks.PicturePages.SentSeal;
import vn.lienthong.webapp.marks.PicturePages.Trouble;
import vn.lienthong.webapp.shell.Flash;

/** The picture of an agency's seal, with the days it is used on. */
@Controller
final class SealController {
    private static final String PAGE = "marks/seal";
    private static final String PATH = "/administration/organisations/{id}/seal";

    private final GiveSealPicture give;
    private final EndSealPicture end;
    private final SentPicture pictures;
    private final PicturePages pages;

    SealController(GiveSealPicture give, EndSealPicture end, SentPicture pictures, PicturePages pages) {
        this.give = give;
        this.end = end;
        this.pictures = pictures;
        this.pages = pages;
    }

    private record Sent(OrganisationId agency, SentSeal forms, Actor actor, Locale locale, Model model,
            HttpServletResponse response) {}

    @GetMapping(PATH)
    String page(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        model.addAttribute("view", pages.seal(actor, new OrganisationId(id), SentSeal.NOTHING, Trouble.NONE, locale));
        return PAGE;
    }

    @PostMapping(PATH)
    String give(@PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile file,
            @ModelAttribute SealRequest form, Actor actor, Locale locale, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        var sent = new Sent(new OrganisationId(id), new SentSeal(form, null), actor, locale, model, response);
        if (!form.faults().isEmpty()) return again(sent, new Trouble(form.faults(), null));
        if (file == null || file.isEmpty()) return again(sent, Trouble.NO_FILE);
        var wanted = new GiveSealPicture.NewSeal(sent.agency(), pictures.store(file), form.day(), form.words());
        return switch (give.give(actor, wanted)) {
            case Outcome.Refused<MarkPicture>(var why) -> again(sent, Trouble.refused(why));
            case Outcome.Done<MarkPicture> _ -> done(sent, "marks.given", redirect);
        };
    }

    @PostMapping(PATH + "/end")
    String end(@PathVariable UUID id, @ModelAttribute SealRequest form, Actor actor, Locale locale, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        var sent = new Sent(new OrganisationId(id), new SentSeal(null, form), actor, locale, model, response);
        if (!form.faults().isEmpty()) return again(sent, new Trouble(form.faults(), null));
        return switch (end.end(actor, sent.agency(), form.day(), form.words())) {
            case Outcome.Refused<LocalDate>(var why) -> again(sent, Trouble.refused(why));
            case Outcome.Done<LocalDate> _ -> done(sent, "marks.ended", redirect);
        };
    }

    private static String done(Sent sent, String message, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.done(message));
        return "redirect:" + PicturePages.seal(sent.agency());
    }

    private String again(Sent sent, Trouble trouble) {
        sent.model()
                .addAttribute("view", pages.seal(sent.actor(), sent.agency(), sent.forms(), trouble, sent.locale()));
        sent.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return PAGE;
    }
}

package vn.lienthong.webapp.marks;

import java.time.LocalDate;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.issuance.GiveSignaturePicture;
import vn.lienthong.engine.issuance.MarkPicture;
import vn.lienthong.engine.issuance.TakeBackSignaturePicture;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.webapp.marks.PicturePages.Trouble;
import vn.lienthong.webapp.security.SignedIn;
import vn.lienthong.webapp.shell.Flash;

/** The picture of one's own signature; always in one's own name, also while standing in for somebody. */
@Controller
final class SignatureController {
    private static final String PAGE = "marks/signature";

    private final GiveSignaturePicture give;
    private final TakeBackSignaturePicture takeBack;
    private final SentPicture sent;
    private final PicturePages pages;

    SignatureController(GiveSignaturePicture give, TakeBackSignaturePicture takeBack, SentPicture sent,
            PicturePages pages) {
        this.give = give;
        this.takeBack = takeBack;
        this.sent = sent;
        this.pages = pages;
    }

    @GetMapping(PicturePages.SIGNATURE)
    String page(SignedIn person, Locale locale, Model model) {
        model.addAttribute("view", pages.signature(Actor.of(person.person()), Trouble.NONE, locale));
        return PAGE;
    }

    @PostMapping(PicturePages.SIGNATURE)
    String give(@RequestParam(required = false) @Nullable MultipartFile file, SignedIn person, Locale locale,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var actor = Actor.of(person.person());
        var page = new Page(actor, locale, model, response);
        if (file == null || file.isEmpty()) return again(page, Trouble.NO_FILE);
        return switch (give.give(actor, sent.store(file))) {
            case Outcome.Refused<MarkPicture>(var why) -> again(page, Trouble.refused(why));
            case Outcome.Done<MarkPicture> _ -> {
                redirect.addFlashAttribute(Flash.NAME, Flash.done("marks.given"));
                yield "redirect:" + PicturePages.SIGNATURE;
            }
        };
    }

    /** A page is always a little old: what is taken back already needs no taking back. */
    @PostMapping(PicturePages.SIGNATURE + "/take-back")
    String takeBack(SignedIn person, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, switch (takeBack.takeBack(Actor.of(person.person()))) {
            case Outcome.Done<LocalDate> _ -> Flash.done("marks.takenBack");
            case Outcome.Refused<LocalDate> _ -> Flash.note("marks.takenBackBefore");
        });
        return "redirect:" + PicturePages.SIGNATURE;
    }

    private record Page(Actor actor, Locale locale, Model model, HttpServletResponse response) {}

    private String again(Page page, Trouble trouble) {
        page.model().addAttribute("view", pages.signature(page.actor(), trouble, page.locale()));
        page.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return PAGE;
    }
}

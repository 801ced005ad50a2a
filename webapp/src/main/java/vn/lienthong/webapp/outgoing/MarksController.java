package vn.lienthong.webapp.outgoing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.document.MarkPlacement;
import vn.lienthong.engine.issuance.PlaceMarks;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.webapp.shell.Flash;

/** Where signature, number, date and seal go: shown on the pages, dragged there or typed. */
@Controller
final class MarksController {
    private final MarksPages pages;
    private final PlaceMarks placeMarks;
    private final Wrongs wrongs;

    MarksController(MarksPages pages, PlaceMarks placeMarks, Wrongs wrongs) {
        this.pages = pages;
        this.placeMarks = placeMarks;
        this.wrongs = wrongs;
    }

    @GetMapping("/outgoing/{id}/marks")
    String page(@PathVariable UUID id, Actor actor, Model model) {
        return pages.page(actor, new DocumentId(id), model);
    }

    @PostMapping("/outgoing/{id}/marks")
    String place(@PathVariable UUID id, @RequestParam int version, @RequestParam Map<String, String> sent, Actor actor,
            Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var document = new DocumentId(id);
        var typed = Arrays.stream(Mark.values()).map(mark -> MarkBox.of(mark, sent)).toList();
        Outcome<List<MarkPlacement>> checked = pages.checked(actor, document, typed);
        return switch (checked.then(places -> placeMarks.place(actor, document, version, places))) {
            case Outcome.Done<DocumentId> _ -> {
                redirect.addFlashAttribute(Flash.NAME, Flash.done("outgoing.marksSaved"));
                yield "redirect:/outgoing/" + id + "/edit";
            }
            case Outcome.Refused<DocumentId>(var refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield pages.page(actor, document, new MarksPages.Attempt(typed, wrongs.of("marks", refusal, locale)),
                        model);
            }
        };
    }
}

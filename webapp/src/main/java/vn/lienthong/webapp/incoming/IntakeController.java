package vn.lienthong.webapp.incoming;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.document.IncomingSource;
import vn.lienthong.engine.handling.TakeInUploads;
import vn.lienthong.engine.handling.TakeInUploads.TakenIn;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.webapp.incoming.UploadedFiles.Uploaded;
import vn.lienthong.webapp.problem.RefusalTexts;
import vn.lienthong.webapp.shell.Flash;

/** Taking in what came on paper, or as a file by mail. */
@Controller
final class IntakeController {
    private final TakeInUploads takeIn;
    private final UploadedFiles uploads;
    private final IntakeForms forms;
    private final RefusalTexts texts;

    IntakeController(TakeInUploads takeIn, UploadedFiles uploads, IntakeForms forms, RefusalTexts texts) {
        this.takeIn = takeIn;
        this.uploads = uploads;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/incoming/new")
    String form(Actor actor, Locale locale, Model model) {
        model.addAttribute("form", forms.fresh(actor, locale));
        return "incoming/new";
    }

    @PostMapping("/incoming/new")
    String takeIn(@RequestParam Map<String, String> typed,
            @RequestParam(name = "files", required = false) @Nullable List<String> keys, Actor actor, Locale locale,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var sent = new Sent(new TypedForm(typed), keys == null ? List.of() : keys, actor, locale, model, response);
        var files = uploads.of(sent.keys(), actor);
        var demand = demand(sent.form(), files);
        if (!sent.form().faults().isEmpty()) return again(sent, files, null);
        return switch (takeIn.takeIn(actor, demand)) {
            case Outcome.Refused<TakenIn>(var why) -> again(sent, files, why);
            case Outcome.Done<TakenIn>(var taken) -> {
                redirect.addFlashAttribute(Flash.NAME, said(taken, locale));
                yield "redirect:/documents/" + taken.document();
            }
        };
    }

    private record Sent(TypedForm form, List<String> keys, Actor actor, Locale locale, Model model,
            HttpServletResponse response) {}

    private Flash said(TakenIn taken, Locale locale) {
        var unbound = taken.unbound();
        if (unbound != null && taken.quarantined() > 0)
            return Flash.alarm("incoming.takenInUnboundQuarantined", texts.text(unbound, locale), taken.quarantined());
        if (unbound != null) return Flash.alarm("incoming.takenInUnbound", texts.text(unbound, locale));
        return taken.quarantined() == 0
                ? Flash.done("incoming.takenIn")
                : Flash.note("incoming.takenInQuarantined", taken.quarantined());
    }

    private static TakeInUploads.Demand demand(TypedForm form, List<Uploaded> files) {
        var id = form.id("id");
        var agency = form.id("agency");
        if (id == null || agency == null) throw new UnknownException("document");
        var source = "FILE".equals(form.text("source")) ? IncomingSource.FILE : IncomingSource.PAPER;
        return new TakeInUploads.Demand(new DocumentId(id), new OrganisationId(agency), source, Facts.of(form),
                files.stream().map(Uploaded::receipt).toList());
    }

    private String again(Sent sent, List<Uploaded> files, @Nullable Refusal refusal) {
        var kept = files.stream()
                .map(file -> new IntakeForm.Kept(file.key(), file.receipt().name()))
                .toList();
        sent.model().addAttribute("form", forms.again(sent.actor(), sent.form(), kept, refusal, sent.locale()));
        sent.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "incoming/new";
    }
}

package vn.lienthong.webapp.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.ReadRegister;
import vn.lienthong.engine.issuance.VoidNumber;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.registry.RegisterForms;
import vn.lienthong.engine.registry.RegisterKey;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.webapp.problem.RefusalTexts;
import vn.lienthong.webapp.register.RegisterChoice.Wish;
import vn.lienthong.webapp.shell.Flash;

/** The registers: on the screen page by page, and in their legal form for the printer. */
@Controller
final class RegisterController {
    private static final int SIZE = 50;
    /** Lines that are printed at once. */
    private static final int SHEETS = 200;

    private final RegisterChoice choice;
    private final ReadRegister registers;
    private final RegisterForms forms;
    private final RegisterRows rows;
    private final RegisterHead head;
    private final VoidNumber voidNumber;
    private final Authorisation authorisation;
    private final RefusalTexts texts;

    RegisterController(RegisterChoice choice, ReadRegister registers, RegisterForms forms, RegisterRows rows,
            RegisterHead head, VoidNumber voidNumber, Authorisation authorisation, RefusalTexts texts) {
        this.choice = choice;
        this.registers = registers;
        this.forms = forms;
        this.rows = rows;
        this.head = head;
        this.voidNumber = voidNumber;
        this.authorisation = authorisation;
        this.texts = texts;
    }

    @GetMapping("/registers")
    String page(@RequestParam(required = false) @Nullable UUID agency,
            @RequestParam(required = false) @Nullable Direction direction,
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer below, Actor actor, Locale locale, Model model) {
        fill(wish(agency, direction, series, year), below, actor, locale, model);
        return "register/page";
    }

    /** The form on A4, as it is bound. */
    @GetMapping("/registers/print")
    String print(@RequestParam UUID agency, @RequestParam Direction direction, @RequestParam String series,
            @RequestParam int year, @RequestParam(defaultValue = "0") int above, Actor actor, Locale locale,
            Model model) {
        var chosen = head(wish(agency, direction, series, year), actor, locale, model);
        if (chosen == null) return "register/print";
        var page = registers.sheet(actor, chosen, above, SHEETS);
        fill(chosen, page.items(), locale, model);
        model.addAttribute("nextSheets",
                page.next() == null ? null : new RegisterAddress(chosen).print(page.next()));
        return "register/print";
    }

    /** @param document whose number it is */
    @PostMapping("/registers/void")
    String voidNumber(@RequestParam UUID document, @RequestParam int version, @RequestParam String reason,
            @RequestParam UUID agency, @RequestParam int year, @RequestParam String series, Actor actor, Locale locale,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var key = new RegisterKey(new OrganisationId(agency), Direction.OUTGOING, series, year);
        return switch (voidNumber.voidNumber(actor, new DocumentId(document), version, reason)) {
            case Outcome.Done<DocumentId> _ -> {
                redirect.addFlashAttribute(Flash.NAME, Flash.done("registers.voidDone"));
                yield "redirect:" + new RegisterAddress(key).page();
            }
            case Outcome.Refused<DocumentId>(var refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("refusedText", texts.text(refusal, locale));
                model.addAttribute("refusedNext", texts.next(refusal, locale).orElse(null));
                fill(wish(agency, Direction.OUTGOING, series, year), null, actor, locale, model);
                yield "register/page";
            }
        };
    }

    private static Wish wish(@Nullable UUID agency, @Nullable Direction direction, @Nullable String series,
            @Nullable Integer year) {
        return new Wish(agency == null ? null : new OrganisationId(agency), direction, series, year);
    }

    private void fill(Wish wish, @Nullable Integer below, Actor actor, Locale locale, Model model) {
        var chosen = head(wish, actor, locale, model);
        if (chosen == null) return;
        var page = registers.page(actor, chosen, below, SIZE);
        var address = new RegisterAddress(chosen);
        fill(chosen, page.items(), locale, model);
        model.addAttribute("next", page.next() == null ? null : address.after(page.next()));
        model.addAttribute("print", address.print(null));
    }

    /** What stands above the lines; the register they are of, or null when there is none yet. */
    private @Nullable RegisterKey head(Wish wish, Actor actor, Locale locale, Model model) {
        var found = choice.of(actor, wish);
        model.addAttribute("choice", found);
        model.addAttribute("head", head.of(found, locale));
        model.addAttribute("late", registers.waitingLongerThan(actor, head.alarmAfter()).size());
        model.addAttribute("mayVoid", authorisation.may(actor, Act.VOID_NUMBER, found.agency()));
        model.addAttribute("rows", List.of());
        return found.chosen();
    }

    private void fill(RegisterKey chosen, List<ReadRegister.Line> lines, Locale locale, Model model) {
        var columns = forms.columns(chosen.direction(), LocalDate.of(chosen.year(), 12, 31));
        model.addAttribute("columns", head.names(columns, locale));
        model.addAttribute("rows", rows.of(lines, columns, locale));
    }
}

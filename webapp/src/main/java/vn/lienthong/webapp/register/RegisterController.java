package vn.lienthong.webapp.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import vn.lienthong.engine.registry.RegisterColumn;
import vn.lienthong.engine.registry.RegisterForms;
import vn.lienthong.engine.registry.RegisterKey;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.webapp.problem.RefusalTexts;
import vn.lienthong.webapp.register.RegisterChoice.Wish;
import vn.lienthong.webapp.shell.Flash;
import vn.lienthong.webapp.shell.TypedDays;

/** The registers: on the screen page by page, and in their legal form for the printer. */
@Controller
final class RegisterController {
    /** Lines that are printed at once. */
    private static final int SHEETS = 200;

    private final RegisterChoice choice;
    private final ReadRegister registers;
    private final RegisterForms forms;
    private final RegisterLines lines;
    private final RegisterRows rows;
    private final RegisterHead head;
    private final VoidNumber voidNumber;
    private final Authorisation authorisation;
    private final RefusalTexts texts;

    RegisterController(RegisterChoice choice, ReadRegister registers, RegisterForms forms, RegisterLines lines,
            RegisterRows rows, RegisterHead head, VoidNumber voidNumber, Authorisation authorisation,
            RefusalTexts texts) {
        this.choice = choice;
        this.registers = registers;
        this.forms = forms;
        this.lines = lines;
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
            @RequestParam(required = false) @Nullable Integer below, @RequestParam Map<String, String> typed,
            Actor actor, Locale locale, Model model) {
        fill(wish(agency, direction, series, year, TypedDays.of(typed), TypedLine.of(typed.get("number"))), below,
                actor, locale, model);
        return "register/page";
    }

    /** The form on A4, as it is bound. */
    @GetMapping("/registers/print")
    String print(@RequestParam UUID agency, @RequestParam Direction direction, @RequestParam String series,
            @RequestParam int year, @RequestParam(defaultValue = "0") int above,
            @RequestParam Map<String, String> typed, Actor actor, Locale locale, Model model) {
        var wish = wish(agency, direction, series, year, TypedDays.of(typed), TypedLine.NONE);
        var chosen = head(wish, actor, locale, model).chosen();
        if (chosen == null || wish.meansNothing()) return "register/print";
        var days = wish.daysOf(chosen);
        var page = registers.sheet(actor, chosen, days, above, SHEETS);
        var address = new RegisterAddress(chosen, days);
        fill(page.items(), columns(chosen), locale, model);
        model.addAttribute("backTo", address.page());
        model.addAttribute("daysText", days == null ? null : head.days(days, chosen, locale));
        model.addAttribute("nextSheets", page.next() == null ? null : address.print(page.next()));
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
                fill(wish(agency, Direction.OUTGOING, series, year, TypedDays.NONE, TypedLine.NONE), null, actor,
                        locale, model);
                yield "register/page";
            }
        };
    }

    private static Wish wish(@Nullable UUID agency, @Nullable Direction direction, @Nullable String series,
            @Nullable Integer year, TypedDays days, TypedLine number) {
        return new Wish(agency == null ? null : new OrganisationId(agency), direction, series, year, days, number);
    }

    private void fill(Wish wish, @Nullable Integer below, Actor actor, Locale locale, Model model) {
        var found = head(wish, actor, locale, model);
        var chosen = found.chosen();
        if (chosen == null || wish.meansNothing()) {
            model.addAttribute("periods", head.periods(found, null, false, locale));
            model.addAttribute("days", wish.days());
            return;
        }
        var shown = lines.of(actor, chosen, wish, below);
        var days = shown.days();
        var address = new RegisterAddress(chosen, days);
        var next = shown.page().next();
        fill(shown.page().items(), RegisterHead.onScreen(columns(chosen)), locale, model);
        model.addAttribute("shown", shown);
        model.addAttribute("days", days == null ? TypedDays.NONE : TypedDays.of(days));
        model.addAttribute("daysText", head.days(days, chosen, locale));
        model.addAttribute("next", next == null ? null : address.after(next));
        model.addAttribute("print", address.print(null));
        model.addAttribute("periods", head.periods(found, days, !wish.number().isAsked(), locale));
        model.addAttribute("wholeYear", days == null ? null : new RegisterAddress(chosen).page());
    }

    /** What stands above the lines. */
    private RegisterChoice.Choice head(Wish wish, Actor actor, Locale locale, Model model) {
        var found = choice.of(actor, wish);
        model.addAttribute("choice", found);
        model.addAttribute("wish", wish);
        model.addAttribute("head", head.of(found, locale));
        model.addAttribute("late", registers.waitingLongerThan(actor, head.alarmAfter()).size());
        model.addAttribute("mayVoid", authorisation.may(actor, Act.VOID_NUMBER, found.agency()));
        model.addAttribute("rows", List.of());
        return found;
    }

    private List<RegisterColumn> columns(RegisterKey chosen) {
        return forms.columns(chosen.direction(), LocalDate.of(chosen.year(), 12, 31));
    }

    private void fill(List<ReadRegister.Line> found, List<RegisterColumn> columns, Locale locale, Model model) {
        model.addAttribute("columns", head.columns(columns, locale));
        model.addAttribute("rows", rows.of(found, columns, locale));
    }
}

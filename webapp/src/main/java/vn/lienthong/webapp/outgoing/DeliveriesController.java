package vn.lienthong.webapp.outgoing;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.exchange.ReadDeliveries;
import vn.lienthong.engine.exchange.WithdrawDelivery;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.webapp.shell.Flash;

/** Where an issued document has got to with each recipient, and taking it back in time. */
@Controller
final class DeliveriesController {
    private static final int SIZE = 50;

    private final Sending sending;
    private final WithdrawDelivery withdrawDelivery;
    private final ReadDeliveries readDeliveries;
    private final Authorisation authorisation;
    private final Wrongs wrongs;

    DeliveriesController(Sending sending, WithdrawDelivery withdrawDelivery, ReadDeliveries readDeliveries,
            Authorisation authorisation, Wrongs wrongs) {
        this.sending = sending;
        this.withdrawDelivery = withdrawDelivery;
        this.readDeliveries = readDeliveries;
        this.authorisation = authorisation;
        this.wrongs = wrongs;
    }

    @GetMapping("/outgoing/{id}/deliveries")
    String page(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID after, Actor actor,
            Model model) {
        return page(new DocumentId(id), after, actor, model);
    }

    @PostMapping("/outgoing/{id}/deliveries/{delivery}/withdraw")
    String withdraw(@PathVariable UUID id, @PathVariable UUID delivery, @RequestParam String reason, Actor actor,
            Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var document = new DocumentId(id);
        if (!sending.isOf(document, delivery)) throw new UnknownException("delivery");
        return switch (withdrawDelivery.withdraw(actor, delivery, reason)) {
            case Outcome.Done<UUID> _ -> {
                redirect.addFlashAttribute(Flash.NAME, Flash.done("outgoing.withdrawn"));
                yield "redirect:/outgoing/" + id + "/deliveries";
            }
            case Outcome.Refused<UUID>(var refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("wrong", wrongs.of("deliveries", refusal, locale));
                yield page(document, null, actor, model);
            }
        };
    }

    private String page(DocumentId id, @Nullable UUID after, Actor actor, Model model) {
        var sent = readDeliveries.of(actor, id);
        return sent.map(found -> page(found, after, actor, model)).orElse("redirect:/documents/" + id);
    }

    private String page(ReadDeliveries.Sent sent, @Nullable UUID after, Actor actor, Model model) {
        var issued = sent.document();
        var page = page(sending.rows(sent.deliveries()), after);
        model.addAttribute("id", issued.id());
        model.addAttribute("code", issued.issue().code());
        model.addAttribute("subject", issued.facts().subject());
        model.addAttribute("rows", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("sum", Sending.sum(sent.deliveries()));
        model.addAttribute("mayWithdraw", authorisation.may(actor, Act.WITHDRAW_DOCUMENT, issued.facts().agency()));
        return "outgoing/deliveries";
    }

    /** A document has some hundred recipients at most: all are read, one page is shown. */
    private static KeysetPage<DeliveryRow> page(List<DeliveryRow> all, @Nullable UUID after) {
        var rest = after == null
                ? all
                : all.stream().dropWhile(row -> !row.id().equals(after)).skip(1).toList();
        return KeysetPage.cut(rest.stream().limit(SIZE + 1).toList(), SIZE, row -> row.id().toString());
    }
}

package vn.lienthong.webapp.incoming;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.handling.IncomingLine;
import vn.lienthong.engine.handling.ListIncoming;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.trust.ReadSignatures;
import vn.lienthong.engine.trust.SignatureState;
import vn.lienthong.webapp.incoming.ListPage.Tab;

/** The incoming documents a person may read, by where they stand. */
@Controller
final class ListController {
    private static final int PAGE_SIZE = 50;

    private final ListIncoming listIncoming;
    private final ReadSignatures signatures;
    private final Choosing choosing;
    private final Authorisation authorisation;

    ListController(ListIncoming listIncoming, ReadSignatures signatures, Choosing choosing,
            Authorisation authorisation) {
        this.signatures = signatures;
        this.listIncoming = listIncoming;
        this.choosing = choosing;
        this.authorisation = authorisation;
    }

    @GetMapping("/incoming")
    String list(@RequestParam Map<String, String> parameters, @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Actor actor, Locale locale,
            Model model) {
        var address = ListAddress.of(parameters);
        var found = listIncoming.page(actor, address.filter(), after, PAGE_SIZE);
        model.addAttribute("list", page(found, address, actor, locale));
        return htmx == null || after == null ? "incoming/list" : "incoming/rows :: more";
    }

    private List<Row> rows(KeysetPage<IncomingLine> found) {
        var states = signatures.states(found.items().stream().map(IncomingLine::id).toList());
        return found.items()
                .stream()
                .map(line -> Row.of(line, states.getOrDefault(line.id(), SignatureState.NONE)))
                .toList();
    }

    private ListPage page(KeysetPage<IncomingLine> found, ListAddress address, Actor actor, Locale locale) {
        var tabs = Arrays.stream(ListTab.values())
                .map(tab -> new Tab("incoming.tab." + tab.word(), address.in(tab).list(), tab == address.tab()))
                .toList();
        return new ListPage(rows(found),
                found.next() == null ? null : address.more(found.next()), tabs, choosing.facts(locale).urgencies(),
                address.tab().word(), Objects.requireNonNullElse(address.urgency(), ""), address.overdue(),
                Objects.requireNonNullElse(address.text(), ""), address.isFiltered(), address.clear(),
                authorisation.maySomewhere(actor, Act.REGISTER_INCOMING));
    }
}

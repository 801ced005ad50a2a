package vn.lienthong.webapp.outgoing;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.OutgoingState;
import vn.lienthong.engine.shared.Actor;

/** The list of outgoing documents; its filter and place stand in the address. */
@Controller
final class OutgoingListController {
    private final OutgoingList list;
    private final Authorisation authorisation;

    OutgoingListController(OutgoingList list, Authorisation authorisation) {
        this.list = list;
        this.authorisation = authorisation;
    }

    @GetMapping("/outgoing")
    String list(@RequestParam(required = false) @Nullable OutgoingState state,
            @RequestParam(defaultValue = "false") boolean returned,
            @RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Actor actor, Locale locale,
            Model model) {
        var page = list.page(actor, new OutgoingList.Asked(state, returned, q, after), locale);
        model.addAttribute("rows", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("state", state);
        model.addAttribute("returned", returned ? true : null);
        model.addAttribute("q", q == null || q.isBlank() ? null : q.strip());
        model.addAttribute("states", List.of(OutgoingState.values()));
        model.addAttribute("isFirst", after == null);
        model.addAttribute("mayDraft", authorisation.maySomewhere(actor, Act.DRAFT_DOCUMENT));
        return htmx != null && after != null ? "outgoing/rows :: more" : "outgoing/list";
    }
}

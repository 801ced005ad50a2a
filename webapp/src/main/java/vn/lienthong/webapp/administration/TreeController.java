package vn.lienthong.webapp.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import vn.lienthong.engine.organisation.TreeQuery;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;

/** The tree of agencies and units as of a day, level by level, and what is found in it. */
@Controller
final class TreeController {
    private final TreePages pages;
    private final Clock clock;

    TreeController(TreePages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/administration")
    String tree(@RequestParam(required = false) @Nullable UUID at, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String on, @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String piece, Actor actor, Locale locale,
            Model model) {
        var query = new TreeQuery(at == null ? null : new OrganisationId(at), FieldChecks.search(q), after,
                TreePages.ROWS);
        model.addAttribute("view", pages.page(actor, query, AsOf.read(on, LocalDate.now(clock)), locale));
        return piece != null && after != null ? "administration/rows :: further(${view})" : "administration/tree";
    }
}

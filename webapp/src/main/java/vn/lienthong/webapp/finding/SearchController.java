package vn.lienthong.webapp.finding;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.problem.RequestKind;

/** The search page. While the index is away it stands all the same, and says so. */
@Controller
final class SearchController {
    private final SearchPages pages;

    SearchController(SearchPages pages) {
        this.pages = pages;
    }

    @GetMapping("/search")
    String page(@RequestParam MultiValueMap<String, String> parameters, Actor actor, Locale locale, Model model,
            HttpServletRequest request) {
        var form = SearchForm.of(parameters);
        var isRowsOnly = form.after() != null && RequestKind.of(request) == RequestKind.FRAGMENT;
        model.addAttribute("view", pages.page(actor, form, locale, isRowsOnly));
        return isRowsOnly ? "finding/rows :: further(view=${view})" : "finding/page";
    }
}

package vn.lienthong.webapp.inbox;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import vn.lienthong.engine.inbox.ChooseColumns;
import vn.lienthong.engine.inbox.InboxColumn;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.shell.Flash;
import vn.lienthong.webapp.shell.Then;

/** What a line of the own list shows: each press of a button sends and remembers the whole choice. */
@Controller
final class ColumnsController {
    private static final String PATH = "/inbox/columns";

    private final ChooseColumns columns;

    ColumnsController(ChooseColumns columns) {
        this.columns = columns;
    }

    /** @param then where saving leads */
    @GetMapping(PATH)
    String page(@RequestParam(required = false) @Nullable String then, Actor actor, Model model) {
        var shown = columns.of(actor);
        model.addAttribute("choices", ColumnChoice.all(shown));
        model.addAttribute("columns", LineColumns.of(shown));
        model.addAttribute("then", Then.of(then).path());
        return "inbox/columns";
    }

    @PostMapping(PATH)
    String choose(@ModelAttribute ColumnsForm form, @RequestParam(required = false) @Nullable String then, Actor actor,
            RedirectAttributes redirect) {
        columns.choose(actor, form.chosen());
        if (form.isMove()) return "redirect:" + again(then);
        redirect.addFlashAttribute(Flash.NAME, Flash.done("inbox.columnsSaved"));
        return Then.of(then).redirectOr("/inbox");
    }

    /** What everybody sees first. */
    @PostMapping(PATH + "/usual")
    String usual(@RequestParam(required = false) @Nullable String then, Actor actor, RedirectAttributes redirect) {
        columns.choose(actor, List.of(InboxColumn.values()));
        redirect.addFlashAttribute(Flash.NAME, Flash.done("inbox.columnsSaved"));
        return Then.of(then).redirectOr("/inbox");
    }

    private static String again(@Nullable String then) {
        var path = Then.of(then).path();
        if (path == null) return PATH;
        return UriComponentsBuilder.fromPath(PATH).queryParam("then", "{then}").encode().build(path).toString();
    }
}

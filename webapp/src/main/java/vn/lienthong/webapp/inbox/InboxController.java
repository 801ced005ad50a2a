package vn.lienthong.webapp.inbox;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

import vn.lienthong.engine.bulk.ReadBulk;
import vn.lienthong.engine.inbox.ChooseColumns;
import vn.lienthong.engine.inbox.FollowTasks;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.NextTask;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.inbox.InboxLists.Lines;
import vn.lienthong.webapp.shell.Flash;

/** The list of tasks, page by page, and the way from one to the next. */
@Controller
final class InboxController {
    private final NextTask nextTask;
    private final InboxLists lists;
    private final InboxPageMaker pages;
    private final OverseeTabs oversee;
    private final ChooseColumns columns;
    private final FollowTasks followTasks;
    private final ReadBulk readBulk;

    InboxController(NextTask nextTask, InboxLists lists, InboxPageMaker pages, OverseeTabs oversee,
            ChooseColumns columns, FollowTasks followTasks, ReadBulk readBulk) {
        this.nextTask = nextTask;
        this.lists = lists;
        this.pages = pages;
        this.oversee = oversee;
        this.columns = columns;
        this.followTasks = followTasks;
        this.readBulk = readBulk;
    }

    /**
     * @param open the task whose document stands beside the list
     * @param rows how many were shown before
     */
    @GetMapping("/inbox")
    String list(@RequestParam Map<String, String> parameters, @RequestParam(required = false) @Nullable UUID open,
            @RequestParam(defaultValue = "0") int rows, Actor actor, Locale locale, Model model) {
        var address = InboxAddress.of(parameters);
        var opened = open == null ? null : lists.find(actor, address, open).orElse(null);
        if (open != null && opened == null) model.addAttribute(Flash.NAME, Flash.note("inbox.gone"));
        var reader = new Reader(actor, address, opened == null ? null : opened.id(), locale);
        return page(reader, lists.page(reader, null, rows), opened, model);
    }

    private String page(Reader reader, Lines lines, @Nullable InboxTask opened, Model model) {
        model.addAttribute("livePosition", followTasks.now().word()); // before the list: what comes in between is told twice
        model.addAttribute("bulkNews", readBulk.news(reader.actor()));
        model.addAttribute("oversee", oversee.of(reader.actor()));
        model.addAttribute("inbox", pages.page(lines, opened, reader));
        model.addAttribute("columns", LineColumns.of(columns.of(reader.actor())));
        return "inbox/page";
    }

    /** The views with their figures, for a page that hears of a change. */
    @GetMapping("/inbox/tabs")
    String tabs(@RequestParam Map<String, String> parameters, Actor actor, Locale locale, Model model) {
        var address = InboxAddress.of(parameters);
        model.addAttribute("tabs", pages.tabs(new Reader(actor, address, null, locale)));
        model.addAttribute("address", address.tabs());
        return "inbox/tabs :: tabs(tabs=${tabs}, address=${address})";
    }

    /** The rows that follow: alone for a list that grows, as a page of its own for a browser without scripts. */
    @GetMapping(path = "/inbox", params = "after")
    String more(@RequestParam Map<String, String> parameters, @RequestParam String after,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Actor actor, Locale locale,
            Model model) {
        var reader = new Reader(actor, InboxAddress.of(parameters), null, locale);
        var found = lists.page(reader, after, InboxLists.PAGE_SIZE);
        if (htmx == null) return page(reader, found, null, model);
        model.addAttribute("rows", found.rows());
        model.addAttribute("next", found.next());
        model.addAttribute("columns", LineColumns.of(columns.of(actor)));
        return "inbox/rows :: more";
    }

    /** Where an act leads: to the next task of the list it was opened from. */
    @GetMapping(Onward.PATH)
    String next(@RequestParam Map<String, String> parameters, @RequestParam UUID document,
            @RequestParam String after, @RequestParam(defaultValue = "false") boolean beside, Actor actor,
            HttpServletRequest request, RedirectAttributes redirect) {
        var address = InboxAddress.of(parameters);
        var next = nextTask.after(actor, new DocumentId(document), address.filter(), after);
        var said = said(request);
        if (said != null) redirect.addFlashAttribute(Flash.NAME, said);
        else if (next.isEmpty()) redirect.addFlashAttribute(Flash.NAME, Flash.note("inbox.noMore"));
        return "redirect:" + next.map(task -> place(address, task, beside, actor)).orElse(address.list());
    }

    /** What the act has to say is said on the page where it leads. */
    private static @Nullable Object said(HttpServletRequest request) {
        var flashed = RequestContextUtils.getInputFlashMap(request);
        return flashed == null ? null : flashed.get(Flash.NAME);
    }

    /** Somebody else's task is not opened by itself: the reader decides whether to act in that person's place. */
    private static String place(InboxAddress address, InboxTask task, boolean beside, Actor actor) {
        if (!Objects.equals(task.forWhom(), actor.standingInFor())) return address.list();
        return beside ? address.opened(task) : address.document(task, false);
    }
}

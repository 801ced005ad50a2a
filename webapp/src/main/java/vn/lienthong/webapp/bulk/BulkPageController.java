package vn.lienthong.webapp.bulk;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.lienthong.engine.bulk.ReadBulk;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.shell.Then;

/** Shows acts on many tasks: each on a page of its own, which can be left and comes back as it is then. */
@Controller
final class BulkPageController {
    private static final int ROWS = 30;

    private final BulkReading reading;
    private final ReadBulk readBulk;

    BulkPageController(BulkReading reading, ReadBulk readBulk) {
        this.reading = reading;
        this.readBulk = readBulk;
    }

    @GetMapping(BulkController.PATH + "/{id}")
    String page(@PathVariable UUID id, @RequestParam(required = false) @Nullable String then, Actor actor,
            Locale locale, Model model) {
        model.addAttribute("bulk", reading.of(actor, id, new BulkReading.Place(Then.of(then), locale)));
        return "bulk/page";
    }

    /** How far it is, for a page that stays open. */
    @GetMapping(BulkController.PATH + "/{id}/progress")
    String progress(@PathVariable UUID id, @RequestParam(required = false) @Nullable String then, Actor actor,
            Locale locale, Model model) {
        model.addAttribute("bulk", reading.of(actor, id, new BulkReading.Place(Then.of(then), locale)));
        return "bulk/progress :: progress(bulk=${bulk})";
    }

    /** What runs or ended unseen, for a list that stays open. */
    @GetMapping(BulkController.PATH + "/news")
    String news(Actor actor, Model model) {
        model.addAttribute("bulkNews", readBulk.news(actor));
        return "bulk/news :: news(bulkNews=${bulkNews})";
    }

    /** All that is remembered of the person's. */
    @GetMapping(BulkController.PATH)
    String all(@RequestParam(required = false) @Nullable String after, Actor actor, Model model) {
        var page = readBulk.begun(actor, after, ROWS);
        model.addAttribute("all", page.items());
        model.addAttribute("next", page.next() == null ? null : BulkController.PATH + "?after=" + page.next());
        return "bulk/all";
    }
}

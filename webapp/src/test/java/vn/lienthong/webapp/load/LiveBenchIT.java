package vn.lienthong.webapp.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import vn.lienthong.engine.bench.FigureTable;
import vn.lienthong.engine.bench.Timing;
import vn.lienthong.webapp.browser.Chromium;
import vn.lienthong.webapp.browser.Screen;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.live.Ear;
import vn.lienthong.webapp.walk.IncomingRoad;
import vn.lienthong.webapp.walk.Office;

import static org.assertj.core.api.Assertions.assertThat;

/** From somebody's act to the screens of the others, with hundreds of browsers connected. */
@Tag("bench")
class LiveBenchIT {
    private static final List<String> AGENCIES = List.of("xa1", "xa2", "xa3", "xa4", "xa5", "xab1", "xab2", "xab3",
            "xab4", "huyen1", "huyen2", "sonv", "sotc", "soxd", "tinh");
    private static final List<String> POSITIONS = List.of("vanthu", "lanhdao", "cappho", "truongvp", "chuyenvien",
            "truongphong", "chuyenvien2");
    private static final int BROWSERS = 500;
    private static final int OF_A_PERSON = 5;
    private static final int ROUNDS = 20;
    private static final double MOST_MILLIS = 1_000;
    private static final Pattern TASK = Pattern.compile("id=\"task-([0-9a-f-]{36})\"");

    private final Map<String, List<Ear>> ears = new LinkedHashMap<>();

    @Test
    void everybodySeesItWithinASecond() throws Exception {
        var installation = LargeInstallation.get();
        var tasks = new LinkedHashMap<String, String>();
        for (var agency : AGENCIES) tasks.put(agency, task(installation.port(), agency));
        try {
            connect(installation.port());
            assertThat(ears.values().stream().mapToInt(List::size).sum()).isEqualTo(BROWSERS);
            keep("heard by 5 browsers of each of %d people".formatted(AGENCIES.size()),
                    heard(installation.port(), tasks));
            keep("shown by Chromium among them", shown(installation.port(), tasks));
        } finally {
            for (var all : ears.values()) for (var ear : all) ear.close();
        }
    }

    /** A letter on the clerk's desk that nobody has claimed. */
    private static String task(int port, String agency) {
        var office = new Office(port);
        var clerk = office.person("vanthu." + agency);
        IncomingRoad.takeIn(clerk, "Thư chờ vào sổ của " + agency);
        var found = TASK.matcher(clerk.page("/inbox"));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private void connect(int port) throws IOException {
        for (int i = 0; i < BROWSERS / OF_A_PERSON; i++) {
            var login = POSITIONS.get(i / AGENCIES.size()) + "." + AGENCIES.get(i % AGENCIES.size());
            var person = new Browserless(port).signedInAsDemo(login);
            var all = new ArrayList<Ear>();
            for (int k = 0; k < OF_A_PERSON; k++) all.add(Ear.of(person, ""));
            ears.put(login, all);
        }
    }

    private Timing heard(int port, Map<String, String> tasks) {
        var nanos = new ArrayList<Long>();
        for (var agency : AGENCIES) {
            var login = "vanthu." + agency;
            var clerk = new Browserless(port).signedInAsDemo(login);
            clerk.page("/inbox");
            for (int i = 0; i < ROUNDS; i++) {
                var act = i % 2 == 0 ? "claim" : "release";
                var known = counts(login);
                var since = System.nanoTime();
                clerk.post("/inbox/" + tasks.get(agency) + "/" + act, Map.of());
                for (int k = 0; k < OF_A_PERSON; k++)
                    nanos.add(next(ears.getOrDefault(login, List.of()).get(k), known.get(k)).at() - since);
            }
        }
        return Timing.of(nanos.stream().mapToLong(Long::longValue));
    }

    private List<Integer> counts(String login) {
        return ears.getOrDefault(login, List.of()).stream().map(ear -> tasksHeard(ear).size()).toList();
    }

    private static List<Ear.Heard> tasksHeard(Ear ear) {
        return ear.heard().stream().filter(event -> event.name().equals("tasks")).toList();
    }

    private static Ear.Heard next(Ear ear, int known) {
        ear.await(_ -> tasksHeard(ear).size() > known);
        return tasksHeard(ear).get(known);
    }

    private static Timing shown(int port, Map<String, String> tasks) {
        var agency = AGENCIES.getFirst();
        var row = "#task-" + tasks.get(agency);
        var nanos = new ArrayList<Long>();
        var clerk = new Browserless(port).signedInAsDemo("vanthu." + agency);
        clerk.page("/inbox");
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAsDemo("vanthu." + agency)) {
            var page = visit.open("/inbox").page();
            page.waitForSelector(row);
            page.waitForTimeout(2_000); // until its stream is open
            for (int i = 0; i < 2 * ROUNDS; i++) {
                var act = i % 2 == 0 ? "claim" : "release";
                var since = System.nanoTime();
                clerk.post("/inbox/" + tasks.get(agency) + "/" + act, Map.of());
                page.waitForSelector(row + (i % 2 == 0 ? ":has(.row-news)" : ":not(:has(.row-news))"),
                        new Page.WaitForSelectorOptions().setTimeout(20_000));
                nanos.add(System.nanoTime() - since);
            }
        }
        return Timing.of(nanos.stream().mapToLong(Long::longValue));
    }

    private static void keep(String where, Timing timing) throws IOException {
        FigureTable.keep("Event to screen, 500 browsers connected, heap of 768 MB: " + where, "p95 ≤ 1 s",
                "p95 %.0f ms, longest %.0f ms of %d".formatted(timing.p95(), timing.longest(), timing.times()),
                timing.p95() <= MOST_MILLIS);
    }
}

package vn.lienthong.webapp.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.lienthong.engine.bench.FigureTable;
import vn.lienthong.engine.bench.Timing;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What one waits for the inbox, over HTTP, while the tasks of everybody become a million. */
@Tag("bench")
@WebTest
class InboxBenchIT {
    private static final int[] OPEN = {10_000, 100_000, 1_000_000};
    /** Of somebody with an ordinary inbox, and of somebody whose list has more than 50 pages. */
    private static final int ORDINARY = 200;
    private static final int LONG = 2_600;
    private static final int PAGE = 50;
    private static final int WARM_UP = 400;
    private static final int TIMES = 400;
    private static final double MOST_MILLIS = 50;
    private static final double MOST_GROWTH = 1.5;
    private static final Pattern MORE = Pattern.compile("href=\"(/inbox\\?[^\"]*after=[^\"]+)\"");

    @LocalServerPort
    private int port;
    @Autowired
    private BeanFactory beans;
    @Autowired
    private JdbcClient jdbc;

    private final Map<String, Map<Integer, Double>> measured = new LinkedHashMap<>();
    private int filled;

    @Test
    void aMillionOpenTasksSlowNobodyDown() throws IOException {
        var ordinary = new DemoOffice(beans, "xa2");
        var busy = new DemoOffice(beans, "xa3");
        fill(ordinary.agency(), ORDINARY);
        fill(busy.agency(), LONG);
        for (int open : OPEN) {
            fillOthers(open);
            measure(open, ordinary, busy);
        }

        for (var figure : measured.entrySet()) keep(figure.getKey(), figure.getValue());
    }

    private void measure(int open, DemoOffice ordinary, DemoOffice busy) {
        var clerk = new Browserless(port).signedInAs(ordinary.login("vanthu"), DemoOffice.PASSWORD);
        var page = clerk.page("/inbox").body();
        assertThat(page).contains("id=\"task-");
        note("first page, 200 tasks of one's own", open, clerk, "/inbox");
        note("last page of them", open, clerk, pageAfter(clerk, page, ORDINARY / PAGE - 1));
        note("counters", open, clerk, tabs(page));
        var other = new Browserless(port).signedInAs(busy.login("vanthu"), DemoOffice.PASSWORD);
        note("page 50 of 2,600 tasks", open, other, pageAfter(other, other.page("/inbox").body(), 49));
    }

    private void note(String figure, int open, Browserless clerk, String path) {
        var timing = Timing.of(WARM_UP, TIMES, _ -> assertThat(clerk.fragment(path).statusCode()).isEqualTo(200));
        measured.computeIfAbsent(figure, _ -> new LinkedHashMap<>()).put(open, timing.p95());
    }

    private static void keep(String figure, Map<Integer, Double> p95) throws IOException {
        double few = p95.getOrDefault(OPEN[0], Double.NaN);
        double many = p95.getOrDefault(OPEN[2], Double.NaN);
        FigureTable.keep("Inbox: " + figure + ", p95 at 10 thousand, 100 thousand, 1 million open tasks",
                "≤ 50 ms and ≤ 1.5 × that at 10 thousand",
                "%.1f, %.1f, %.1f ms; × %.2f".formatted(few, p95.get(OPEN[1]), many, many / few),
                many <= MOST_MILLIS && many <= MOST_GROWTH * few);
    }

    /** Goes there as a person does. */
    private static String pageAfter(Browserless clerk, String first, int pages) {
        var path = "";
        var page = first;
        for (int i = 0; i < pages; i++) {
            path = found(MORE, page).replace("&amp;", "&");
            page = clerk.fragment(path).body();
        }
        return path;
    }

    private static String tabs(String page) {
        return found(Pattern.compile("<nav[^>]*data-address=\"([^\"]+)\""), page).replace("&amp;", "&");
    }

    private static String found(Pattern what, String page) {
        var found = what.matcher(page);
        assertThat(found.find()).as(what + " in " + page).isTrue();
        return found.group(1);
    }

    private void fillOthers(int upTo) {
        insert("gen_random_uuid()", "(ARRAY['ISSUE_DOCUMENT', 'REGISTER_INCOMING', 'PRESENT_INCOMING'])[1 + n % 3]"
                + " || ':' || md5((n % 1000)::text)::uuid", upTo - filled);
        jdbc.sql("ANALYZE inbox_task").update();
    }

    private void fill(OrganisationId agency, int tasks) {
        insert("'" + agency + "'::uuid", "'REGISTER_INCOMING:" + agency + "'", tasks);
    }

    private void insert(String agency, String holder, int tasks) {
        jdbc.sql("""
                INSERT INTO inbox_task (id, document_id, direction, agency_id, step, page, holder, subject, urgency,
                    urgency_rank, due_at, created_at)
                SELECT gen_random_uuid(), gen_random_uuid(), 'INCOMING', %s, 'userTask_register', 'register', %s,
                    'Về việc tổ chức thực hiện nhiệm vụ ' || n, 'NORMAL', 0,
                    now() + (n::bigint * 7919 %% 100000 - 20000) * interval '1 minute', now() - n %% 5000 * interval '1 minute'
                FROM generate_series(1, :n) AS n""".formatted(agency, holder)).param("n", tasks).update();
        filled += tasks;
    }
}

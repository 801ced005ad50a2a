package vn.lienthong.webapp.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
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
import vn.lienthong.engine.document.DocumentScopes;
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
    private static final int PRESENTED = 250;
    private static final int DRAFTED = 100;
    private static final int DIRECTED_TASKS = 300;
    private static final int PAGE = 50;
    private static final int WARM_UP = 400;
    private static final int TIMES = 400;
    private static final double MOST_MILLIS = 50;
    private static final double MOST_GROWTH = 1.5;
    private static final String WAITING = "/inbox?view=waiting";
    private static final String DIRECTED = "/inbox?view=directed";
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
        fillFollowed(ordinary);
        sign(ordinary.agency());
        keepFilters(ordinary);
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
        assertThat(clerk.page(WAITING).body()).contains("Đã trình lãnh đạo", "Đã soạn");
        note("waiting for others, 350 tasks", open, clerk, WAITING);
        var leader = new Browserless(port).signedInAs(ordinary.login("lanhdao"), DemoOffice.PASSWORD);
        assertThat(leader.page(DIRECTED).body()).contains("Đã giao xử lý");
        note("directed by me, 300 tasks", open, leader, DIRECTED);
        assertThat(leader.page("/inbox").body()).contains("Đã trình lãnh đạo");
        note("first page of a leader, 350 named tasks", open, leader, "/inbox");
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

    /** All as the expressions of a row with the number n. */
    private record Tasks(String agency, String direction, String step, String page, String holder, String subject,
            String sentBy, String ownerId, String directedBy, String scopes) {}

    /** A quarter of them has a name, each kind has somebody who sent, wrote or directed it. */
    private void fillOthers(int upTo) {
        var agency = "md5((n % 1000)::text)::uuid";
        var kind = "CASE n / 1000 % 4 ";
        var holder = kind + "WHEN 3 THEN 'HANDLE_INCOMING:' || md5('handler' || n % 1000)::uuid || '@' || " + agency
                + " ELSE (ARRAY['ISSUE_DOCUMENT', 'REGISTER_INCOMING', 'PRESENT_INCOMING'])[1 + n / 1000 % 4]"
                + " || ':' || " + agency + " END";
        insert(new Tasks(agency, "'INCOMING'", "'userTask_register'", "'incoming/register'", holder,
                "'Về việc tổ chức thực hiện nhiệm vụ ' || n", "md5('sender' || n % 1000)::uuid",
                kind + "WHEN 0 THEN md5('drafter' || n % 1000)::uuid END",
                kind + "WHEN 3 THEN md5('leader' || n % 1000)::uuid END", "'unit:' || agency_id"), upTo - filled);
        jdbc.sql("ANALYZE inbox_task").update();
        jdbc.sql("ANALYZE document_scope").update();
    }

    private void fill(OrganisationId agency, int tasks) {
        insert(new Tasks(id(agency), "'INCOMING'", "'userTask_register'", "'incoming/register'",
                "'REGISTER_INCOMING:" + agency + "'", "'Về việc tổ chức thực hiện nhiệm vụ ' || n", "NULL::uuid",
                "NULL::uuid", "NULL::uuid", "'act:REGISTER_INCOMING:" + agency + "'"), tasks);
    }

    /** What the clerk sent on and wrote, and what the leader directed: others have it now. */
    private void fillFollowed(DemoOffice office) {
        var clerk = office.person("vanthu");
        var leader = office.person("lanhdao");
        var agency = office.agency();
        var both = "'" + DocumentScopes.person(clerk, agency) + "', '" + DocumentScopes.person(leader, agency) + "'";
        var ofLeader = ":" + leader + "@" + agency + "'";
        insert(new Tasks(id(agency), "'INCOMING'", "'userTask_direct'", "'incoming/direct'",
                "'DIRECT_INCOMING" + ofLeader, "'Đã trình lãnh đạo ' || n", id(clerk), "NULL::uuid", "NULL::uuid",
                both), PRESENTED);
        insert(new Tasks(id(agency), "'OUTGOING'", "'userTask_sign'", "'outgoing/sign'", "'SIGN_DOCUMENT" + ofLeader,
                "'Đã soạn ' || n", "NULL::uuid", id(clerk), "NULL::uuid", both), DRAFTED);
        insert(new Tasks(id(agency), "'INCOMING'", "'userTask_handle'", "'incoming/handle'",
                "'HANDLE_INCOMING:" + office.person("chuyenvien") + "@" + agency + "'", "'Đã giao xử lý ' || n",
                id(leader), "NULL::uuid", id(leader), both), DIRECTED_TASKS);
    }

    private static String id(Object id) {
        return "'" + id + "'::uuid";
    }

    /** Every line says what is known of the signatures of its document. */
    private void sign(OrganisationId agency) {
        for (var statement : List.of("""
                INSERT INTO content (id, size, media_type, first_stored_at)
                SELECT md5(document_id::text) || md5('content' || document_id), 1, 'application/pdf', now()""", """
                INSERT INTO document_file (id, document_id, ordinal, role)
                SELECT md5('file' || document_id)::uuid, document_id, 1, 'MAIN'""", """
                INSERT INTO document_file_version (file_id, version, stage, name, content_id, media_type, size, made_at)
                SELECT md5('file' || document_id)::uuid, 1, 'RECEIVED', 'van-ban.pdf',
                    md5(document_id::text) || md5('content' || document_id), 'application/pdf', 1, now()""", """
                INSERT INTO signature_report (content_id, state, reasons, etsi_report, attempts, checked_at)
                SELECT md5(document_id::text) || md5('content' || document_id), 'VALID', '{}', '', 1, now()"""))
            jdbc.sql(statement + " FROM inbox_task WHERE agency_id = ?").param(agency.value()).update();
    }

    /** Each is counted with the counters. */
    private void keepFilters(DemoOffice office) {
        var clerk = new Browserless(port).signedInAs(office.login("vanthu"), DemoOffice.PASSWORD);
        for (var view : List.of("all", "overdue", "waiting", "claimable", "unit"))
            assertThat(clerk.post("/inbox/filters", Map.of("name", "Lọc " + view, "view", view, "urgency", "NORMAL"))
                    .statusCode()).isEqualTo(302);
    }

    private void insert(Tasks tasks, int count) {
        jdbc.sql("""
                WITH fresh AS (
                    INSERT INTO inbox_task (id, document_id, direction, agency_id, step, page, holder, subject, urgency,
                        urgency_rank, due_at, created_at, sent_by, owner_id, directed_by)
                    SELECT gen_random_uuid(), gen_random_uuid(), %s, %s, %s, %s, %s, %s, 'NORMAL', 0,
                        now() + (n::bigint * 7919 %% 100000 - 20000) * interval '1 minute',
                        now() - n %% 5000 * interval '1 minute', %s, %s, %s
                    FROM generate_series(1, :n) AS n
                    RETURNING document_id, direction, agency_id, created_at)
                INSERT INTO document_scope (document_id, scope, direction, listed_at)
                SELECT document_id, scope, direction, created_at FROM fresh
                CROSS JOIN LATERAL unnest(ARRAY[%s]) AS scope""".formatted(tasks.direction(), tasks.agency(),
                tasks.step(), tasks.page(), tasks.holder(), tasks.subject(), tasks.sentBy(), tasks.ownerId(),
                tasks.directedBy(), tasks.scopes())).param("n", count).update();
        filled += count;
    }
}

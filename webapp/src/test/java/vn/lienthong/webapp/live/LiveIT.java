package vn.lienthong.webapp.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.lienthong.engine.access.GrantRole;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.access.RoleKey;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.inbox.ChangePosition;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.TestPeople;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Two clerks of one office listen; what one does the other hears. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveIT {
    private static final String COLLEAGUE = "van-thu-nghe";

    @LocalServerPort
    private int port;
    @Autowired
    private BeanFactory beans;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private TestPeople people;
    @Autowired
    private GrantRole grantRole;
    @Autowired
    private LiveHub hub;

    private DemoOffice office;
    private PersonId second;
    private Browserless clerk;
    private Browserless colleague;

    @BeforeAll
    void openTheOffice() {
        office = new DemoOffice(beans, "xab2");
        second = people.person(COLLEAGUE, "Đỗ Thị Nghe", false);
        grantRole.grant(Actor.SYSTEM, new GrantRole.NewGrant(second, new RoleKey("REGISTRY_CLERK"), office.agency(),
                Reach.WITHIN_AGENCY, Period.since(office.today()), "Quyết định 7/QĐ")).orThrow();
        clerk = new Browserless(port).signedInAsDemo(office.login("vanthu"));
        colleague = new Browserless(port).signedInAs(COLLEAGUE);
    }

    @Test
    void aTaskThatAColleagueTakesIsToldWithoutAWordAboutItsDocument() throws IOException {
        var task = task("Chuyện mật của xã", "EXPRESS");
        try (var mine = Ear.of(clerk, ""); var theirs = Ear.of(colleague, "")) {
            colleague.post("/inbox/" + task.id() + "/claim", Map.of());

            var taken = mine.awaitTask(task.id(), "taken");
            theirs.awaitTask(task.id(), "own");
            colleague.post("/inbox/" + task.id() + "/release", Map.of());
            mine.awaitTask(task.id(), "free");
            office.register(task.matter().document());
            mine.awaitTask(task.id(), "gone");
            mine.await(event -> event.name().equals("counters") && event.data().contains("\"inbox\":["));

            assertThat(taken.data()).contains("\"raised\":true");
            assertThat(ChangePosition.of(taken.id())).isPresent();
            assertThat(mine.heard().toString()).doesNotContain("mật", "Nghe", task.matter().document().toString());
        }
    }

    @Test
    void whoLosesWhatWasTakenBackHearsOfIt() throws IOException {
        var document = task("Trình nhầm", "NORMAL").matter().document();
        office.register(document);
        var leader = new Browserless(port).signedInAsDemo(office.login("lanhdao"));
        try (var theirs = Ear.of(leader, "")) {
            office.present(document);
            var task = office.tasks(document).getFirst().id();
            theirs.awaitTask(task, "new");

            clerk.post("/incoming/" + document + "/take-back/present",
                    Map.of("leader", office.person("lanhdao").toString()));

            theirs.awaitTask(task, "gone");
        }
    }

    @Test
    void nobodyHearsOfOtherAgencies() throws IOException {
        var elsewhere = new Browserless(port).signedInAsDemo(new DemoOffice(beans, "xa4").login("vanthu"));
        try (var theirs = Ear.of(elsewhere, ""); var mine = Ear.of(clerk, "")) {
            var task = task("Việc của xã ba", "NORMAL");
            var heard = mine.awaitTask(task.id(), "new");
            var own = new DemoOffice(beans, "xa4");
            var other = own.tasks(own.paper("Việc của xã bốn", "NORMAL")).getFirst();
            theirs.awaitTask(other.id(), "new");

            assertThat(heard.data()).contains("\"raised\":false");
            assertThat(theirs.heard().toString()).doesNotContain(task.id().toString());
        }
    }

    @Test
    void aStreamThatWasCutGoesOnWhereItEnded() throws IOException {
        String last;
        var before = task("Trước khi đứt", "NORMAL");
        try (var ear = Ear.of(clerk, "")) {
            colleague.post("/inbox/" + before.id() + "/claim", Map.of());
            last = ear.awaitTask(before.id(), "taken").id();
        }
        var one = task("Khi đứt, một", "NORMAL");
        var two = task("Khi đứt, hai", "VERY_URGENT");
        colleague.post("/inbox/" + two.id() + "/claim", Map.of());

        try (var ear = Ear.of(clerk, last)) {
            ear.awaitTask(one.id(), "new");
            ear.awaitTask(two.id(), "taken");

            assertThat(ear.heard().toString()).doesNotContain(before.id().toString()).doesNotContain("refresh");
        }
        var missed = clerk.data("/live/missed?after=" + last).body();
        assertThat(missed).contains(one.id().toString(), two.id().toString(), "\"refresh\":false")
                .doesNotContain(before.id().toString());
    }

    @Test
    void whoeverComesFromTooFarIsToldToRefresh() throws IOException {
        var own = ChangePosition.of(lastOf(clerk)).orElseThrow();
        var old = new ChangePosition(own.timeline(), own.second() - 7200, own.snapshot());
        var later = new ChangePosition(own.timeline(), own.second(), "99999999999:99999999999:");

        for (var word : new String[]{old.word(), later.word(), "rubbish", "'; DROP TABLE task_change; --",
                "x".repeat(5000)}) {
            try (var ear = Ear.of(clerk, word)) {
                ear.await("refresh");
            }
        }
        assertThat(clerk.data("/live/missed?after=rubbish").body()).contains("\"refresh\":true");
    }

    @Test
    void whatALongTransactionDidIsToldAfterWhatCameLater() throws IOException {
        var slow = task("Giao dịch dài", "NORMAL");
        var quick = task("Giao dịch ngắn", "NORMAL");
        var written = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var ear = Ear.of(clerk, "")) {
            var writing = CompletableFuture.runAsync(
                    () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                        claim(slow.id());
                        written.countDown();
                        await(goOn);
                    }));
            await(written);
            claim(quick.id());
            var first = ear.awaitTask(quick.id(), "taken");
            goOn.countDown();
            writing.join();

            ear.awaitTask(slow.id(), "taken");
            assertThat(first.data()).doesNotContain(slow.id().toString());
        }
    }

    private void claim(UUID task) {
        jdbc.sql("UPDATE inbox_task SET claimed_by = ?, claimed_at = now() WHERE id = ?")
                .params(second.value(), task)
                .update();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theStreamEndsWithTheSession() throws IOException {
        var gone = new Browserless(port).signedInAs(COLLEAGUE);
        try (var ear = Ear.of(gone, ""); var other = Ear.of(colleague, "")) {
            gone.post("/sign-out", Map.of());

            ear.await("bye");
            ear.awaitEnd();
            assertThat(other.heard().toString()).doesNotContain("bye");
        }
        assertThatThrownBy(() -> Ear.of(gone, "")).hasMessageContaining("401");
        assertThat(new Browserless(port).data("/live/missed?after=1").statusCode()).isEqualTo(401);
    }

    @Test
    void aPageOfSomebodyElseGetsNoStreamAndLearnsWhoIsHere() throws IOException {
        var own = colleague.stream(colleague.request("/live?of=" + second).GET());
        var another = clerk.stream(clerk.request("/live?of=" + second).GET());
        var asked = clerk.data("/shell/session");
        own.body().close();

        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(another.statusCode()).isEqualTo(409);
        assertThat(asked.headers().firstValue("X-Person")).hasValue(office.person("vanthu").toString());
    }

    @Test
    void theReaderComesBackAfterItsConnectionWasKilled() throws IOException {
        try (var ear = Ear.of(clerk, "")) {
            jdbc.sql("""
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE query LIKE '%task_change c ON%' AND pid <> pg_backend_pid()""").query().listOfRows();
            var task = task("Sau khi đứt kết nối", "NORMAL");

            ear.await(event -> event.name().equals("refresh") || event.data().contains(task.id().toString()));
        }
    }

    @Test
    void afterAFaultOfTheReaderEverybodyIsToldToRefresh() throws IOException {
        try (var ear = Ear.of(clerk, "")) {
            jdbc.sql("ALTER TABLE task_change RENAME COLUMN xid TO xid_away").update();
            try {
                Await.until("the reader has met the fault", Duration.ofSeconds(10), hub::isBroken);
            } finally {
                jdbc.sql("ALTER TABLE task_change RENAME COLUMN xid_away TO xid").update();
            }
            ear.await("refresh");
            var task = task("Sau sự cố của người đọc", "NORMAL");

            ear.awaitTask(task.id(), "new");
        }
    }

    @Test
    void aNodeThatEndsLetsGoOfItsStreamsAtOnce() throws IOException {
        try (var ear = Ear.of(clerk, "")) {
            hub.stop();
            ear.awaitEnd();
            assertThatThrownBy(() -> Ear.of(clerk, "")).hasMessageContaining("503");
        } finally {
            hub.start();
        }
        Ear.of(clerk, "").close();
    }

    @Test
    void noProxyKeepsTheEventsBackAndNobodyOpensStreamsWithoutEnd() throws IOException {
        var many = new Browserless(port).signedInAsDemo(office.login("truongphong"));
        var answer = many.stream(many.request("/live").header("Accept", "text/event-stream").GET());
        int open = 1;
        while (open < 40) {
            var next = many.stream(many.request("/live").GET());
            if (next.statusCode() == 503) break;
            open++;
        }

        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-cache", "no-transform");
        assertThat(answer.headers().firstValue("X-Accel-Buffering")).hasValue("no");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(open).isEqualTo(20);
        many.post("/sign-out", Map.of());
    }

    @Test
    void aProxyThatHoldsAnswersBackPassesEventsOnAsTheyCome() throws Exception {
        try (var proxy = new HoldingProxy(port, "x-accel-buffering: no");
                var ear = Ear.of(clerk.at(proxy.port()), "")) {
            ear.awaitTask(task("Qua máy chủ trung gian", "NORMAL").id(), "new");
        }
        try (var proxy = new HoldingProxy(port, "no such word")) {
            var deaf = CompletableFuture.supplyAsync(() -> clerk.at(proxy.port())
                    .stream(clerk.at(proxy.port()).request("/live").GET()));
            assertThatThrownBy(() -> deaf.get(1, TimeUnit.SECONDS)).as("it does hold answers back")
                    .isInstanceOf(TimeoutException.class);
        }
    }

    private static String lastOf(Browserless person) throws IOException {
        try (var ear = Ear.of(person, "")) {
            return ear.await("hello").id();
        }
    }

    private InboxTask task(String subject, String urgency) {
        return office.tasks(office.paper(subject, urgency)).getFirst();
    }
}

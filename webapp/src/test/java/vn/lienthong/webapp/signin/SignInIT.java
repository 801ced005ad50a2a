package vn.lienthong.webapp.signin;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.lienthong.engine.access.CloseAccount;
import vn.lienthong.engine.organisation.Deputise;
import vn.lienthong.engine.organisation.EndDeputising;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.TestPeople;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@WebTest
class SignInIT {
    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TestPeople people;
    @Autowired
    private CloseAccount closeAccount;
    @Autowired
    private Deputise deputise;
    @Autowired
    private EndDeputising endDeputising;
    @Autowired
    private Clock clock;

    @Test
    void leadsAStrangerToTheSignInPageAndBackToTheWantedOne() {
        var browser = new Browserless(port);

        var closed = browser.page("/style?tab=2");
        var open = browser.signedInAs("hoa").page("/style");

        assertThat(closed.statusCode()).isEqualTo(302);
        assertThat(closed.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.body()).contains("Nguyễn Thị Hoa");
    }

    @Test
    void goesOnAtTheWantedPage() {
        var browser = new Browserless(port);
        browser.page("/style?tab=2");

        var answer = browser.post("/sign-in", Map.of("login", "hoa", "password", TestPeople.PASSWORD));

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/style?tab=2");
    }

    @Test
    void strangersLeaveNoSessionBehind() {
        var before = sessions();

        new Browserless(port).page("/sign-in");
        new Browserless(port).page("/style");

        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void keepsTheSessionInTheDatabaseUnderAnotherIdThanBefore() {
        var browser = new Browserless(port).signedInAs("hoa");
        var first = browser.cookie("SESSION").orElseThrow().getValue();

        browser.signedInAs("hoa");

        assertThat(browser.cookie("SESSION").orElseThrow().getValue()).isNotEqualTo(first);
        assertThat(jdbc.sql("SELECT count(*) FROM spring_session WHERE principal_name = ?")
                .param(people.hoa().toString())
                .query(Long.class)
                .single()).isPositive();
    }

    @Test
    void answersAWrongPasswordAndAnUnknownNameAlike() {
        var browser = new Browserless(port);
        browser.page("/sign-in");

        var wrong = browser.post("/sign-in", Map.of("login", "hoa", "password", "sai"));
        var unknown = browser.post("/sign-in", Map.of("login", "khong-co", "password", TestPeople.PASSWORD));

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("Tên đăng nhập hoặc mật khẩu không đúng.").contains("value=\"hoa\"");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).contains("Tên đăng nhập hoặc mật khẩu không đúng.");
    }

    @Test
    void slowsGuessingDownAndSaysForHowLong() {
        people.person("doan-mo", "Người Bị Đoán", false);
        var guesser = new Browserless(port);
        guesser.page("/sign-in");

        for (int i = 0; i < 6; i++) guesser.post("/sign-in", Map.of("login", "doan-mo", "password", "sai " + i));
        var paused = guesser.post("/sign-in", Map.of("login", "doan-mo", "password", TestPeople.PASSWORD));

        assertThat(paused.body()).containsPattern("Hãy thử lại sau \\d+ giây");
    }

    @Test
    void closingAnAccountEndsItsSessionAtTheNextRequest() {
        var leaver = people.person("nghi-viec", "Người Nghỉ Việc", false);
        var browser = new Browserless(port).signedInAs("nghi-viec");
        var before = browser.page("/style").statusCode();

        closeAccount.close(Actor.SYSTEM, leaver).orThrow();

        assertThat(before).isEqualTo(200);
        assertThat(browser.page("/style").statusCode()).isEqualTo(302);
    }

    @Test
    void signsInInPlaceWithAShortAnswer() {
        var browser = new Browserless(port);
        browser.page("/sign-in");
        var token = browser.cookie("XSRF-TOKEN").orElseThrow().getValue();

        var answer = browser.send(browser.form("/sign-in", Map.of("login", "hoa", "password", TestPeople.PASSWORD))
                .setHeader("Accept", "application/json")
                .header("X-XSRF-TOKEN", token));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("X-Person")).hasValue(people.hoa().toString());
    }

    @Test
    void signOutEndsTheSession() {
        var browser = new Browserless(port).signedInAs("hoa");
        var session = browser.cookie("SESSION").orElseThrow().getValue();

        browser.post("/sign-out", Map.of());
        var replayed = new Browserless(port).request("/style")
                .header("Accept", "text/html")
                .header("Cookie", "SESSION=" + session);

        assertThat(new Browserless(port).send(replayed).statusCode()).isEqualTo(302);
        assertThat(browser.page("/style").statusCode()).isEqualTo(302);
    }

    @Test
    void twoSessionsOfOnePersonLiveBesideEachOther() {
        var office = new Browserless(port).signedInAs("hoa");
        var home = new Browserless(port).signedInAs("hoa");

        assertThat(office.page("/style").statusCode()).isEqualTo(200);
        assertThat(home.page("/style").statusCode()).isEqualTo(200);
    }

    @Test
    void passwordChangeEndsTheOtherSessions() {
        people.person("doi-khoa", "Người Đổi Khóa", false);
        var office = new Browserless(port).signedInAs("doi-khoa");
        var home = new Browserless(port).signedInAs("doi-khoa");
        var before = office.cookie("SESSION").orElseThrow().getValue();

        var answer = office.post("/password",
                Map.of("present", TestPeople.PASSWORD, "wanted", TestPeople.ANOTHER_PASSWORD,
                        "repeated", TestPeople.ANOTHER_PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(office.cookie("SESSION").orElseThrow().getValue()).isNotEqualTo(before);
        assertThat(office.page("/style").statusCode()).isEqualTo(200);
        assertThat(home.page("/style").statusCode()).isEqualTo(302);
    }

    @Test
    void firstPasswordMustBeReplacedBeforeAnythingElse() {
        var browser = new Browserless(port).signedInAs("moi-vao");

        var page = browser.page("/style");
        var piece = browser.fragment("/shell/rail");
        var password = browser.page("/password");
        browser.post("/password",
                Map.of("present", TestPeople.PASSWORD, "wanted", TestPeople.ANOTHER_PASSWORD, "repeated",
                        TestPeople.ANOTHER_PASSWORD));

        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/password");
        assertThat(piece.statusCode()).isEqualTo(403);
        assertThat(piece.headers().firstValue("HX-Redirect")).hasValue("/password");
        assertThat(password.body()).contains("Đây là lần đầu bạn đăng nhập");
        assertThat(browser.page("/style").statusCode()).isEqualTo(200);
    }

    @Test
    void aDeputyActsForTheAbsentPersonAfterChoosingSo() {
        var deputy = new Browserless(port).signedInAs("binh");

        var before = deputy.data("/test/actor").body();
        deputy.post("/shell/standing-in", Map.of("person", people.absent().toString()));
        var during = deputy.data("/test/actor").body();
        deputy.post("/shell/standing-in", Map.of("person", ""));

        assertThat(before).isEqualTo(people.binh() + " null");
        assertThat(during).isEqualTo(people.binh() + " " + people.absent());
        assertThat(deputy.data("/test/actor").body()).isEqualTo(before);
    }

    @Test
    void nobodyStandsInForSomebodyWhoDidNotNameThem() {
        var other = new Browserless(port).signedInAs("hoa");

        other.post("/shell/standing-in", Map.of("person", people.absent().toString()));

        assertThat(other.data("/test/actor").body()).isEqualTo(people.hoa() + " null");
    }

    @Nested
    class APageShowsInWhoseNameItWasDrawn {
        private final Pattern field = Pattern.compile("name=\"_drawnFor\" value=\"([^\"]+)\"");

        @Test
        void andNothingOfItIsDoneInOnesOwnNameAfterASwitchInAnotherTab() {
            var deputy = standingIn();
            var drawn = drawnFor(deputy);

            new Tab(deputy).choose("");
            var byScript = deputy.post("/test/echo", Map.of("text", "a"));
            var plain = deputy.send(form(deputy, Map.of("text", "a", "_drawnFor", drawn)));

            assertThat(drawn).isEqualTo(people.binh() + "/" + people.absent());
            assertThat(byScript.statusCode()).isEqualTo(409);
            assertThat(byScript.body()).contains("ANOTHER_NAME", "hiện bạn đang làm việc dưới tên Trần Văn Bình");
            assertThat(plain.statusCode()).isEqualTo(409);
            deputy.page("/test/page");
            assertThat(deputy.post("/test/echo", Map.of("text", "a")).body()).isEqualTo("a");
        }

        @Test
        void norInTheNameOfTheAbsentPersonWhenItShowedOnesOwn() {
            var deputy = new Browserless(port).signedInAs("binh");
            var drawn = drawnFor(deputy);

            new Tab(deputy).choose(people.absent().toString());
            var plain = deputy.send(form(deputy, Map.of("text", "a", "_drawnFor", drawn)));
            var silent = deputy.send(form(deputy, Map.of("text", "a")));
            var hostile = deputy.send(form(deputy, Map.of("text", "a", "_drawnFor", "%00/<b>" + people.absent())));

            assertThat(List.of(plain, silent, hostile)).extracting(HttpResponse::statusCode).containsOnly(409);
            assertThat(plain.body()).contains("hiện bạn đang làm việc dưới tên Phạm Thu Hằng");
            assertThat(hostile.body()).doesNotContain("<b>");
        }

        @Test
        void norAfterANewSignInNorByAnotherPersonAtTheSameComputer() {
            var deputy = standingIn();
            var drawn = drawnFor(deputy);

            deputy.forgetCookie("SESSION");
            deputy.signedInAs("binh");
            var alone = deputy.send(form(deputy, Map.of("text", "a", "_drawnFor", drawn)));
            deputy.forgetCookie("SESSION");
            deputy.signedInAs("hoa");
            var other = deputy.send(form(deputy, Map.of("text", "a", "_drawnFor", people.binh() + "/")));

            assertThat(alone.statusCode()).isEqualTo(409);
            assertThat(other.statusCode()).isEqualTo(409);
        }

        @Test
        void norWhenTheAbsenceEndedInBetween() {
            var back = people.person("tro-lai", "Người Trở Lại", false);
            var today = LocalDate.now(clock);
            var absence = deputise.deputise(Actor.SYSTEM, new Deputise.Absence(back, people.binh(),
                    new Period(today, today.plusDays(3)), "Nghỉ phép", "Quyết định 2/QĐ", Set.of())).orThrow();
            var deputy = new Browserless(port).signedInAs("binh");
            new Tab(deputy).choose(back.toString());
            deputy.page("/test/page");

            endDeputising.end(Actor.SYSTEM, absence).orThrow();

            assertThat(deputy.post("/test/echo", Map.of("text", "a")).statusCode()).isEqualTo(409);
        }

        @Test
        void norIsAPieceOfItFilledInAnotherNameOrAFileSent() {
            var deputy = standingIn();
            var drawn = drawnFor(deputy);
            new Tab(deputy).choose("");

            var piece = deputy
                    .send(deputy.request("/test/actor").header("HX-Request", "true").header("X-Drawn-For", drawn));
            var asked = deputy.send(deputy.request("/shell/session").header("X-Drawn-For", drawn));
            var notices = deputy.send(deputy.request("/shell/notices")
                    .header("HX-Request", "true")
                    .header("X-Drawn-For", drawn));

            assertThat(piece.statusCode()).isEqualTo(409);
            assertThat(asked.statusCode()).isEqualTo(409);
            assertThat(notices.body()).contains("Trang này được mở dưới tên khác");
            assertThat(deputy.fragment("/shell/notices").body()).doesNotContain("dưới tên khác");
            assertThatThrownBy(() -> deputy.upload("a.txt", new byte[]{1})).isInstanceOf(NoSuchElementException.class);
        }

        private Browserless standingIn() {
            var deputy = new Browserless(port).signedInAs("binh");
            new Tab(deputy).choose(people.absent().toString());
            return deputy;
        }

        private String drawnFor(Browserless browser) {
            var found = field.matcher(browser.page("/test/page").body());
            assertThat(found.find()).isTrue();
            return found.group(1);
        }

        private HttpRequest.Builder form(Browserless browser, Map<String, String> form) {
            return browser.form("/test/echo", form)
                    .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN").orElseThrow().getValue());
        }

        /** Another page of the same session, which the first one knows nothing of. */
        private record Tab(Browserless browser) {
            void choose(String person) {
                browser.post("/shell/standing-in", Map.of("person", person));
            }
        }
    }

    private long sessions() {
        return jdbc.sql("SELECT count(*) FROM spring_session").query(Long.class).single();
    }
}

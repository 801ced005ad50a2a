package vn.lienthong.webapp.signin;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.lienthong.engine.access.CloseAccount;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.TestPeople;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

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

    private long sessions() {
        return jdbc.sql("SELECT count(*) FROM spring_session").query(Long.class).single();
    }
}

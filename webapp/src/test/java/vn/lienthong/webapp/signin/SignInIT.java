package vn.lienthong.webapp.signin;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    @Test
    void leadsAStrangerToTheSignInPageAndBackToTheWantedOne() {
        var browser = new Browserless(port);

        var closed = browser.page("/style?tab=2");
        var open = browser.signedInAs("hoa").page("/style");

        assertThat(closed.statusCode()).isEqualTo(302);
        assertThat(closed.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.body()).contains("Nguyễn Thị Hoa", "UBND xã Tân Lập");
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
                .param(TestPeople.HOA.toString())
                .query(Long.class)
                .single()).isPositive();
    }

    @Test
    void tellsWrongWaitAndLockedApartInWords() {
        var browser = new Browserless(port);
        browser.page("/sign-in");

        var wrong = browser.post("/sign-in", Map.of("login", "hoa", "password", "sai"));
        var unknown = browser.post("/sign-in", Map.of("login", "khong-co", "password", TestPeople.PASSWORD));
        var wait = browser.post("/sign-in", Map.of("login", "cho", "password", TestPeople.PASSWORD));
        var locked = browser.post("/sign-in", Map.of("login", "khoa", "password", TestPeople.PASSWORD));

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("Tên đăng nhập hoặc mật khẩu không đúng.").contains("value=\"hoa\"");
        assertThat(unknown.body()).contains("Tên đăng nhập hoặc mật khẩu không đúng.");
        assertThat(wait.body()).containsPattern("Hãy thử lại sau (8\\d|90) giây");
        assertThat(locked.body()).contains("Tài khoản này đang bị khóa.");
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
        assertThat(answer.headers().firstValue("X-Person")).hasValue(TestPeople.HOA.toString());
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
        var office = new Browserless(port).signedInAs("binh");
        var home = new Browserless(port).signedInAs("binh");
        var before = office.cookie("SESSION").orElseThrow().getValue();

        var answer = office.post("/password", Map.of("present", TestPeople.PASSWORD, "wanted", "mot cau rat dai",
                "repeated", "mot cau rat dai"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(office.cookie("SESSION").orElseThrow().getValue()).isNotEqualTo(before);
        assertThat(office.page("/style").statusCode()).isEqualTo(200);
        assertThat(home.page("/style").statusCode()).isEqualTo(302);
    }

    @Test
    void firstPasswordMustBeReplacedBeforeAnythingElse() {
        var browser = new Browserless(port).signedInAs("moi");

        var page = browser.page("/style");
        var piece = browser.fragment("/shell/rail");
        var password = browser.page("/password");
        browser.post("/password", Map.of("present", TestPeople.PASSWORD, "wanted", "mot cau rat dai", "repeated",
                "mot cau rat dai"));

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
        deputy.post("/shell/standing-in", Map.of("person", TestPeople.ABSENT.toString()));
        var during = deputy.data("/test/actor").body();
        deputy.post("/shell/standing-in", Map.of("person", ""));

        assertThat(before).isEqualTo(TestPeople.BINH + " null");
        assertThat(during).isEqualTo(TestPeople.BINH + " " + TestPeople.ABSENT);
        assertThat(deputy.data("/test/actor").body()).isEqualTo(before);
    }

    @Test
    void nobodyStandsInForSomebodyWhoDidNotNameThem() {
        var other = new Browserless(port).signedInAs("hoa");

        other.post("/shell/standing-in", Map.of("person", TestPeople.ABSENT.toString()));

        assertThat(other.data("/test/actor").body()).isEqualTo(TestPeople.HOA + " null");
    }

    private long sessions() {
        return jdbc.sql("SELECT count(*) FROM spring_session").query(Long.class).single();
    }
}

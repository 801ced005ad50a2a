package vn.lienthong.webapp.administration;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.engine.deadline.WorkingCalendar;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The operator keeps the calendar, everybody reads it, and due days follow it from then on. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarPagesIT {
    private static final String CALENDAR = "/administration/calendar";
    private static final String ENTER = CALENDAR + "/acts/enter-day";
    private static final String CORRECT = CALENDAR + "/acts/correct-day?item=";
    private static final String WITHDRAW = CALENDAR + "/acts/withdraw-day?item=";

    @LocalServerPort
    int port;
    @Autowired
    BeanFactory beans;

    private DemoOffice office;
    private Browserless operator;
    private SentForms forms;

    @BeforeAll
    void signIn() {
        office = new DemoOffice(beans, "xa1");
        operator = new Browserless(port).signedInAsDemo("vanhanh");
        forms = new SentForms(operator);
    }

    @Test
    void showsYearByYearWhatWasAnnounced() {
        var year = operator.page(CALENDAR + "?year=2026").body();
        var empty = operator.page(CALENDAR + "?year=1999").body();

        assertThat(year).contains("Tết Nguyên đán Bính Ngọ", "Ngày làm bù", "22/08/2026", "Thứ Bảy", "year=2025",
                "year=2027", "Hạn đã giao trước đó giữ nguyên").doesNotContain("??");
        assertThat(empty).contains("Năm này chưa nhập ngày nào");
        assertThat(operator.page(CALENDAR + "?year=2026%20or").statusCode()).isEqualTo(200);
        assertThat(operator.page("/inbox").body()).contains("href=\"" + CALENDAR + "\"");
    }

    @Test
    void entersCorrectsAndWithdrawsADay() {
        var sent = Map.of("day", "2029-04-16", "dayKind", "off", "dayName", "Nghỉ <b>", "dayBasis", "TB 12");

        assertThat(forms.made(ENTER, sent)).isEqualTo(CALENDAR + "?year=2029");
        var twice = forms.send(ENTER, sent);
        var open = forms.filled(CORRECT + "2029-04-16",
                Map.of("dayKind", "off", "dayName", "Giỗ Tổ", "dayBasis", "TB 13"));
        assertThat(operator.post(CALENDAR + "/acts/correct-day", open).statusCode()).isEqualTo(302);
        var stale = operator.post(CALENDAR + "/acts/correct-day", open);
        assertThat(operator.page(CALENDAR + "?year=2029").body()).contains("Giỗ Tổ", "TB 13");
        forms.made(WITHDRAW + "2029-04-16", Map.of("dayReason", "Nhập nhầm"));

        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("Ngày này đã có trong lịch", "value=\"Nghỉ &lt;b&gt;\"");
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("Người khác vừa sửa ngày này");
        assertThat(operator.page(CALENDAR + "?year=2029").body()).doesNotContain("Giỗ Tổ");
        assertThat(operator.page(WITHDRAW + "2029-04-16").statusCode()).isEqualTo(404);
    }

    @Test
    void givenDueDaysStayAndLaterOnesFollowTheCalendar() {
        var due = beans.getBean(WorkingCalendar.class).plus(office.today(), 0);
        var before = office.paper("Đến trước khi nghỉ", "NORMAL");
        forms.made(ENTER, Map.of("day", due.toString(), "dayKind", "off", "dayName", "Nghỉ bão", "dayBasis", "CĐ 1"));
        try {
            var after = office.paper("Đến sau khi nghỉ", "NORMAL");

            assertThat(registerDueOn(before)).isEqualTo(due);
            assertThat(registerDueOn(after)).isAfter(due);
        } finally {
            forms.made(WITHDRAW + due, Map.of("dayReason", "Hết bão"));
        }
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() {
        var form = Map.of("day", "2029-13-41", "dayKind", "feast", "dayName", "x".repeat(201), "dayBasis", " ");

        var answer = forms.send(ENTER, form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Hãy điền trường này.", "Chưa đúng dạng.");
        assertThat(operator.page(CORRECT + "x").statusCode()).isEqualTo(404);
        assertThat(operator.page(CALENDAR + "/acts/correct-day").statusCode()).isEqualTo(404);
        assertThat(operator.page(CALENDAR + "/acts/open-root").statusCode()).isEqualTo(404);
        assertThat(operator.page("/administration/acts/enter-day").statusCode()).isEqualTo(404);
    }

    @Test
    void othersReadItOnly() {
        var day = LocalDate.of(2026, 2, 16);
        for (var login : new String[]{"quantri.tinh", office.login("vanthu")}) {
            var other = new Browserless(port).signedInAsDemo(login);

            assertThat(other.page(CALENDAR + "?year=2026").body()).contains("Tết Nguyên đán").doesNotContain("/acts/");
            for (var path : new String[]{ENTER, CORRECT + day, WITHDRAW + day})
                assertThat(other.page(path).statusCode()).as(path).isEqualTo(403);
            assertThat(other.post(CALENDAR + "/acts/withdraw-day",
                    Map.of("item", day.toString(), "seen", "1", "dayReason", "Lén")).statusCode()).isEqualTo(403);
        }
        assertThat(new Browserless(port).page(CALENDAR).statusCode()).isEqualTo(302);
    }

    @Test
    void speaksEnglish() {
        var english = new Browserless(port).signedInAsDemo("vanhanh");
        english.post("/preferences/language", Map.of("value", "en"));

        for (var path : new String[]{CALENDAR + "?year=2026", ENTER, CORRECT + "2026-02-16", WITHDRAW + "2026-02-16"})
            assertThat(english.page(path).body()).as(path).doesNotContain("??").contains("Working calendar");
        assertThat(english.page(CALENDAR + "?year=2026").body()).contains("Monday");
    }

    private LocalDate registerDueOn(DocumentId document) {
        return office.document(document).registerDueOn();
    }
}

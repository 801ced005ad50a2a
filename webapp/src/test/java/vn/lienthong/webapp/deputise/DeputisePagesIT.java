package vn.lienthong.webapp.deputise;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A leader goes on leave and names the deputy. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeputisePagesIT {
    private static final Pattern END = Pattern.compile("action=\"(/deputise/[0-9a-f-]{36}/end)\"");

    @LocalServerPort
    private int port;
    @Autowired
    private BeanFactory beans;

    private DemoOffice office;
    private Browserless leader;

    @BeforeAll
    void signIn() {
        office = new DemoOffice(beans, "xa5");
        leader = new Browserless(port).signedInAs(office.login("lanhdao"), DemoOffice.PASSWORD);
    }

    @Test
    void namesADeputyWhoSeesItAtOnceAndEndsIt() {
        var deputy = new Browserless(port).signedInAs(office.login("cappho"), DemoOffice.PASSWORD);

        var named = leader.post("/deputise", form(Map.of()));
        var twice = leader.post("/deputise", form(Map.of()));
        var seen = deputy.page("/deputise").body();
        var end = END.matcher(leader.page("/deputise").body());
        assertThat(end.find()).isTrue();
        var byDeputy = deputy.post(end.group(1), Map.of());
        var ended = leader.post(end.group(1), Map.of());
        var endedTwice = leader.post(end.group(1), Map.of());

        assertThat(named.statusCode()).isEqualTo(302);
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("value=\"Nghỉ phép &lt;b&gt;\"");
        assertThat(seen).contains("được tôi làm thay", "Làm thay người vắng mặt").doesNotContain("/end\"");
        assertThat(byDeputy.statusCode()).isEqualTo(403);
        assertThat(ended.statusCode()).isEqualTo(302);
        assertThat(endedTwice.statusCode()).isEqualTo(302);
        assertThat(deputy.page("/deputise").body()).contains("Đã kết thúc").doesNotContain("Làm thay người vắng mặt");
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() {
        var today = office.today();

        var wrong = leader.post("/deputise",
                form(Map.of("deputy", office.person("lanhdao").toString(), "from", today.toString(), "to", "mai",
                        "reason", " ")));
        var backwards = leader.post("/deputise", form(Map.of("to", today.minusDays(1).toString())));
        var hidden = leader.post("/deputise", form(Map.of("reason", "Nghỉ\u200Bphép\u0007")));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Không thể tự làm thay mình.", "Chưa đúng dạng.", "Hãy điền trường này.");
        assertThat(backwards.body()).contains("Ngày cuối phải từ ngày đầu trở đi.");
        assertThat(hidden.statusCode()).isEqualTo(422);
    }

    @Test
    void anUnknownOneIsNotFound() {
        assertThat(leader.post("/deputise/" + UUID.randomUUID() + "/end", Map.of()).statusCode()).isEqualTo(404);
        assertThat(leader.post("/deputise/1/end", Map.of()).statusCode()).isEqualTo(404);
    }

    private Map<String, String> form(Map<String, String> other) {
        var today = office.today();
        var form = new HashMap<>(Map.of("deputy", office.person("cappho").toString(), "from", today.toString(), "to",
                today.plusDays(2).toString(), "reason", "Nghỉ phép <b>", "basis", "Quyết định 3/QĐ-UBND"));
        form.putAll(other);
        return form;
    }
}

package vn.lienthong.webapp.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import vn.lienthong.Application;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.start.ReadyMessage;
import vn.lienthong.webapp.start.internal.TestInstallation;

import static org.assertj.core.api.Assertions.assertThat;

/** An empty installation in production mode, brought by pages alone to the day on which people work with it. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "lienthong.mode=production", "lienthong.web.trusted-proxies=127.0.0.1",
        "lienthong.signing.keys=target/keys-of-nobody",
        "lienthong.signing.timestamp-authority=http://127.0.0.1:1/timestamp"})
@ContextConfiguration(initializers = TestInstallation.class)
class FirstDayIT {
    private static final Pattern CODE = Pattern.compile("([A-Z2-9]{5}-){3}[A-Z2-9]{5}");
    private static final String PASSWORD = "mot cau that dai de nho";

    @LocalServerPort
    int port;
    @Autowired
    List<ReadyMessage> messages;
    @Autowired
    JdbcClient database;
    @Autowired
    Clock clock;

    @Test
    void fromTheCodeInTheLogToADraftOnTheDesk() {
        becomeAdministrator();
        var administrator = Browserless.behindProxy(port).signedInAs("quantri", PASSWORD);
        assertThat(SentForms.location(administrator.page("/"))).endsWith("/administration");
        assertThat(administrator.page("/administration").body()).contains("Lập cơ quan đứng đầu").doesNotContain("??");
        var forms = new SentForms(administrator);

        var province = openProvinceTwiceAtOnce(administrator, forms);
        var office = forms.made(province + "/acts/open-unit", naming("Văn phòng", "Văn phòng", "VP"));
        var commune = forms.made(province + "/acts/open-agency", commune("Hòa Bình", "H99.01"));

        worksAs("Nguyễn Thị Hoa", "REGISTRY_CLERK", "REGISTRY_CLERK", commune, forms, "/incoming/new");
        worksAs("Trần Văn Dũng", "SPECIALIST", "SPECIALIST", office, forms, "/outgoing/new");
        worksAs("Lê Thị Hạnh", "CHIEF_OF_OFFICE", "HEAD_OF_UNIT", office, forms, "/outgoing/new");
        worksAs("Phạm Văn Khôi", "CHAIR", "LEADER", province, forms, "/inbox");
        assertThat(administrator.page(province).body()).contains("Phạm Văn Khôi", "Chủ tịch", "H99", "Văn phòng")
                .doesNotContain("??");
        assertThat(messages.stream().flatMap(message -> message.lines().stream())).isEmpty();
    }

    private void becomeAdministrator() {
        var stranger = Browserless.behindProxy(port);
        assertThat(stranger.page("/administration").statusCode()).isEqualTo(302);
        assertThat(stranger.page("/first-administrator").statusCode()).isEqualTo(200);
        var code = CODE.matcher(String.join("\n", messages.stream().flatMap(one -> one.lines().stream()).toList()));
        assertThat(code.find()).isTrue();
        var form = new HashMap<>(Map.of("code", "AAAAA-BBBBB-CCCCC-DDDDD", "fullName", "Quản Trị Viên", "login",
                "quantri", "wanted", PASSWORD, "repeated", PASSWORD));

        var guessed = stranger.post("/first-administrator", form);
        form.put("code", code.group());
        form.put("repeated", "khac");
        var different = stranger.post("/first-administrator", form);
        form.put("repeated", PASSWORD);
        var become = stranger.post("/first-administrator", form);
        var again = stranger.post("/first-administrator", form);

        assertThat(guessed.statusCode()).isEqualTo(422);
        assertThat(guessed.body()).contains("value=\"Quản Trị Viên\"").doesNotContain(PASSWORD, "??");
        assertThat(different.statusCode()).isEqualTo(422);
        assertThat(SentForms.location(become)).endsWith("/sign-in");
        assertThat(again.statusCode()).isEqualTo(422);
    }

    private String openProvinceTwiceAtOnce(Browserless administrator, SentForms forms) {
        var form = new HashMap<>(naming("Ủy ban nhân dân tỉnh Mới", "UBND tỉnh Mới", "UBND"));
        form.putAll(Map.of("scheme", "TWO_LEVELS", "level", "PROVINCE", "code", "H99"));
        var filled = forms.filled("/administration/acts/open-root", form);

        var once = administrator.post("/administration/acts/open-root", filled);
        var twice = administrator.post("/administration/acts/open-root", filled);

        assertThat(SentForms.location(twice)).isEqualTo(SentForms.location(once));
        assertThat(database.sql("SELECT count(*) FROM organisation").query(Long.class).single()).isEqualTo(1);
        return SentForms.location(once);
    }

    private void worksAs(String name, String title, String role, String place, SentForms forms, String page) {
        var id = place.substring(place.lastIndexOf('/') + 1);
        var signInName = SignInNames.propose(name);
        var form = new HashMap<>(Map.of("fullName", name, "from", today(), "title", title, "place", id, "role", role,
                "roleAt", id, "reach", "WITHIN_AGENCY", "basis", "01/QĐ-UBND", "signInName", signInName));
        if (role.equals("LEADER")) form.put("capacity", "ON_BEHALF");
        var password = SentForms.password(forms.send(place + "/acts/new-person", form));

        var person = Browserless.behindProxy(port).signedInAs(signInName, password);
        assertThat(SentForms.location(person.page(page))).endsWith("/password");
        var own = "cau rat dai cua rieng toi";
        person.post("/password", Map.of("present", password, "wanted", own, "repeated", own));

        assertThat(person.page(page).statusCode()).isEqualTo(200);
        assertThat(person.page("/administration").statusCode()).isEqualTo(403);
    }

    private Map<String, String> commune(String name, String code) {
        var form = new HashMap<>(naming("Ủy ban nhân dân xã " + name, "UBND xã " + name, "UBND"));
        form.putAll(Map.of("level", "COMMUNE", "code", code));
        return form;
    }

    private Map<String, String> naming(String name, String shortName, String abbreviation) {
        return Map.of("name", name, "shortName", shortName, "abbreviation", abbreviation, "from", today(),
                "decisionNo", "01/NQ-HĐND");
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}

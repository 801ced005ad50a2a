package vn.lienthong.webapp.administration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

import vn.lienthong.engine.access.GrantRole;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.access.RoleKey;
import vn.lienthong.engine.organisation.Naming;
import vn.lienthong.engine.organisation.NewAgency;
import vn.lienthong.engine.organisation.OpenAgency;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.registry.NumberingRules;
import vn.lienthong.engine.registry.RegisterKey;
import vn.lienthong.engine.registry.Registers;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.TestPeople;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** An administrator enters how agencies number their documents. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumberingPagesIT {
    private static final String LOGIN = "quantri.thuyvan";
    private static final Pattern TAKE_BACK = Pattern.compile("/acts/take-back-numbering\\?item=([0-9a-f-]{36})\"");

    @LocalServerPort
    int port;
    @Autowired
    BeanFactory beans;

    private DemoOffice province;
    private OrganisationId root;
    private Browserless administrator;
    private SentForms forms;
    private LocalDate today;
    private LocalDate newYear;

    @BeforeAll
    void signIn() {
        province = new DemoOffice(beans, "tinh");
        today = province.today();
        newYear = LocalDate.of(today.getYear() + 1, 1, 1);
        root = open("Tổng cục Thủy văn", null);
        var person = beans.getBean(TestPeople.class).person(LOGIN, "Mai Quản Trị", false);
        beans.getBean(GrantRole.class)
                .grant(Actor.SYSTEM, new GrantRole.NewGrant(person, new RoleKey("ADMINISTRATOR"), root,
                        Reach.WHOLE_SUBTREE, Period.since(today), "04/QĐ"))
                .orThrow();
        administrator = new Browserless(port).signedInAs(LOGIN);
        forms = new SentForms(administrator);
    }

    @Test
    void decidesShowsAndTakesBack() {
        var page = Scope.ORGANISATION.page(agency("Hòa Tiến").value());
        assertThat(administrator.page(page).body()).contains("Cách đánh số", "05/NQ-UBND", "05/UBND-VP",
                "Quy định chung", "Dãy số chung của cơ quan", "05/03/2020").doesNotContain("Rút lại", "??");

        assertThat(forms.made(decide(page), report())).isEqualTo(page);
        var decided = administrator.page(page).body();
        var item = takeBack(decided);
        var back = page + "/acts/take-back-numbering?item=" + item;
        assertThat(administrator.page(back).body()).contains("Báo cáo · Dãy số riêng · 01/01/" + newYear.getYear());
        var withoutReason = forms.send(back, Map.of("takeBackReason", " "));
        assertThat(forms.made(back, Map.of("takeBackReason", "Nhập nhầm"))).isEqualTo(page);

        assertThat(decided).contains("Báo cáo", "Dãy số riêng", "05/BC-UBND", "01/01/" + newYear.getYear(),
                "Quyết định 9 &lt;b&gt;", "Sắp tới").doesNotContain("??");
        assertThat(withoutReason.statusCode()).isEqualTo(422);
        assertThat(administrator.page(page).body()).doesNotContain("Quyết định 9");
        assertThat(administrator.page(back).statusCode()).isEqualTo(404);
        assertThat(administrator.post(page + "/acts/take-back-numbering",
                Map.of("item", item, "seen", "2", "takeBackReason", "Hai lần")).statusCode()).isEqualTo(404);
    }

    @Test
    void whoComesSecondIsTold() {
        var page = Scope.ORGANISATION.page(agency("Hòa Khương").value());
        var filled = forms.filled(decide(page), report());
        assertThat(administrator.post(decide(page), filled).statusCode()).isEqualTo(302);

        var stale = administrator.post(decide(page), filled);
        filled.remove("seen");
        var unseen = administrator.post(decide(page), filled);
        filled.put("seen", "abc");

        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("Người khác vừa thay đổi cách đánh số", "05/BC-UBND",
                "value=\"Quyết định 9 &lt;b&gt;\"");
        assertThat(unseen.statusCode()).isEqualTo(422);
        assertThat(administrator.post(decide(page), filled).body()).contains("Người khác vừa thay đổi cách đánh số");
    }

    @Test
    void aRegisterInUseIsNotLeftHalfWay() {
        var agency = agency("Hòa Phú");
        var page = Scope.ORGANISATION.page(agency.value());
        takeANumber(agency, "ADMINISTRATIVE", "BC-UBND");

        var answer = forms.send(decide(page), with(report(), "from", today.toString()));
        var alike = forms.send(decide(page), with(report(), "numberedKind", "OFFICIAL_LETTER"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Không thể đổi dãy số giữa năm", "Chọn ngày 01/01/" + newYear.getYear(),
                "Theo lựa chọn này, số sẽ được viết: 05/BC-UBND");
        assertThat(alike.body()).contains("Công văn và Thư công sẽ thuộc hai dãy số");
        var symbol = with(with(report(), "series", "COMMON"), "symbolPattern", "{kind}-{agency}-{unit}");
        assertThat(forms.made(decide(page), with(symbol, "from", today.toString()))).isEqualTo(page);
        assertThat(administrator.page(page).body()).contains("05/BC-UBND-VP", "Hiện nay");
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() {
        var page = Scope.ORGANISATION.page(agency("Hòa Bắc").value());
        var malformed = forms.send(decide(page), Map.of("numberedKind", "NOVEL", "series", "WITH:NOVEL", "digits", "99",
                "from", "2026-02-30", "basis", "x".repeat(501), "symbolPattern", "y".repeat(61)));
        var empty = forms.send(decide(page), Map.of());
        var symbol = forms.send(decide(page), with(report(), "symbolPattern", "{kind}-UBND"));
        var past = forms.send(decide(page), with(report(), "from", today.minusDays(1).toString()));
        var whom = forms.send(decide(page), with(report(), "series", "WITH:REPORT"));
        var twice = forms.send(decide(page), with(report(), "numberedKind", "ALL"));

        assertThat(malformed.statusCode()).isEqualTo(422);
        assertThat(malformed.body().split(">Chưa đúng dạng.<", -1)).hasSize(7);
        assertThat(empty.body()).contains("Hãy điền trường này.");
        assertThat(symbol.body()).contains("Ký hiệu chưa đúng dạng", "value=\"{kind}-UBND\"");
        assertThat(past.body()).contains("không hoạt động vào ngày đó");
        assertThat(whom.body()).contains("Chỉ một tên loại cụ thể");
        assertThat(twice.body()).contains("sẽ thuộc hai dãy số");
        for (var path : new String[]{"?item=1", "", "?item=" + UUID.randomUUID(),
                "?item=01970000-0000-7000-8000-000000000001"})
            assertThat(administrator.page(page + "/acts/take-back-numbering" + path).statusCode()).as(path)
                    .isEqualTo(404);
    }

    @Test
    void isForThoseWhoAdministerTheAgency() {
        var page = Scope.ORGANISATION.page(province.agency().value());
        for (var login : new String[]{province.login("vanthu"), province.login("lanhdao"), "quantri.tinhb"}) {
            var other = new Browserless(port).signedInAsDemo(login);

            assertThat(other.page(decide(page)).statusCode()).as(login).isEqualTo(403);
            assertThat(other.post(decide(page), with(report(), "seen", "0")).statusCode()).isEqualTo(403);
            assertThat(other.post(page + "/acts/take-back-numbering",
                    Map.of("item", UUID.randomUUID().toString(), "seen", "0", "takeBackReason", "Lén")).statusCode())
                    .isEqualTo(403);
        }
        var unit = Scope.ORGANISATION.page(province.placeOf("vanthu").value());
        var local = new Browserless(port).signedInAsDemo(province.login("quantri"));
        var past = new SentForms(local).send(decide(page), with(report(), "from", today.minusDays(1).toString()));
        assertThat(local.page(unit).body()).doesNotContain("Cách đánh số");
        assertThat(new SentForms(local).send(decide(unit), report()).body()).contains("Đây không phải là cơ quan");
        assertThat(past.body()).contains("không thể bắt đầu từ ngày đã qua");
        assertThat(administrator.page(decide(page)).statusCode()).isEqualTo(403);
    }

    @Test
    void speaksEnglishAndTheRegisterIsCalledByItsKind() {
        var commune = new DemoOffice(beans, "xa6");
        takeANumber(commune.agency(), "REPORT", "X-UBND");
        var address = "?agency=" + commune.agency() + "&direction=OUTGOING&series=REPORT&year=" + today.getYear();
        var clerk = new Browserless(port).signedInAsDemo(commune.login("vanthu"));
        var english = new Browserless(port).signedInAs(LOGIN);
        english.post("/preferences/language", Map.of("value", "en"));
        var page = Scope.ORGANISATION.page(agency("Hòa Ninh").value());

        assertThat(clerk.page("/registers" + address).body()).contains("Sổ đăng ký văn bản đi · Báo cáo");
        assertThat(clerk.page("/registers/print" + address).body()).contains("Sổ đăng ký văn bản đi · Báo cáo");
        assertThat(new SentForms(english).made(decide(page), report())).isEqualTo(page);
        var body = english.page(page).body();
        assertThat(body).contains("Numbering", "A series of its own", "Report", "General rule").doesNotContain("??");
        assertThat(english.page(page + "/acts/take-back-numbering?item=" + takeBack(body)).body())
                .contains("Reason for taking it back")
                .doesNotContain("??");
        assertThat(english.page("/audit").body()).doesNotContain("??");
    }

    private OrganisationId agency(String name) {
        return open("Trạm thủy văn " + name, root);
    }

    private OrganisationId open(String name, @Nullable OrganisationId parent) {
        return beans.getBean(OpenAgency.class)
                .open(Actor.SYSTEM, new NewAgency(new Naming(name, name, "UBND"), parent,
                        parent == null ? "PROVINCE" : "COMMUNE", parent == null ? "TWO_LEVELS" : null, today, null))
                .orThrow();
    }

    private void takeANumber(OrganisationId agency, String series, String symbol) {
        var rule = beans.getBean(NumberingRules.class).inForce(agency, "REPORT", today);
        var key = new RegisterKey(agency, Direction.OUTGOING, series, today.getYear());
        var document = new DocumentId(UUID.randomUUID());
        beans.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
            beans.getBean(Registers.class).reserve(key, document, rule, symbol, today);
            beans.getBean(Registers.class).use(document);
        });
    }

    private Map<String, String> report() {
        return Map.of("numberedKind", "REPORT", "series", "OWN", "digits", "2", "from", newYear.toString(), "basis",
                "Quyết định 9 <b>");
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        var other = new HashMap<>(form);
        other.put(field, value);
        return other;
    }

    private static String decide(String page) {
        return page + "/acts/decide-numbering";
    }

    private static String takeBack(String page) {
        var found = TAKE_BACK.matcher(page);
        if (!found.find()) throw new AssertionError(page);
        return found.group(1);
    }
}

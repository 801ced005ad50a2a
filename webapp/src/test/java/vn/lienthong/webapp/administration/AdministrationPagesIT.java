package vn.lienthong.webapp.administration;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.engine.access.GrantRole;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.access.RoleKey;
import vn.lienthong.engine.organisation.Deputise;
import vn.lienthong.engine.organisation.RegisterPerson;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.WebTest;
import vn.lienthong.webapp.shell.TypedDay;

import static org.assertj.core.api.Assertions.assertThat;

/** The administrator of a province looks after it, and after nothing else. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministrationPagesIT {
    private static final Pattern ITEM = Pattern.compile("/acts/([a-z-]+)\\?item=([^\"&]+)\"");

    @LocalServerPort
    int port;
    @Autowired
    BeanFactory beans;

    private DemoOffice province;
    private DemoOffice commune;
    private DemoOffice otherProvince;
    private Browserless administrator;
    private SentForms forms;
    private String agency;
    private LocalDate today;

    @BeforeAll
    void signIn() {
        province = new DemoOffice(beans, "tinh");
        commune = new DemoOffice(beans, "xa6");
        otherProvince = new DemoOffice(beans, "tinhb");
        administrator = new Browserless(port).signedInAsDemo(province.login("quantri"));
        forms = new SentForms(administrator);
        agency = Scope.ORGANISATION.page(commune.agency().value());
        today = province.today();
    }

    @Test
    void showsTheTreeLevelByLevelAndFindsWithoutDiacritics() {
        var top = administrator.page("/administration").body();
        var level = administrator.page("/administration?at=" + province.agency()).body();
        var found = administrator.page("/administration?q=hoa%20binh").body();
        var byCode = administrator.page("/administration?q=h91").body();
        var before = administrator.page("/administration?on=01/01/2010").body();
        var noDay = administrator.page("/administration?on=31/02/2026").body();

        assertThat(top).contains("UBND tỉnh Sông Hạ").doesNotContain("UBND xã", "??");
        assertThat(level).contains("UBND huyện Đông Hải", "Văn phòng").doesNotContain("UBND xã");
        assertThat(found).contains("UBND xã Hòa Bình").doesNotContain("UBND huyện Đông Hải</a>");
        assertThat(byCode).contains("UBND xã Hòa Bình", "UBND tỉnh Sông Hạ");
        assertThat(before).contains("Vào ngày này không có gì trực thuộc.");
        assertThat(noDay).contains("“31/02/2026” không phải là một ngày");
    }

    @Test
    void refusesWhatIsNotTheAdministratorsAndWhoIsNone() {
        var foreign = Scope.ORGANISATION.page(otherProvince.agency().value());
        var stranger = Scope.PERSON.page(otherProvince.person("vanthu").value());
        var clerk = new Browserless(port).signedInAsDemo(commune.login("vanthu"));

        for (var path : new String[]{foreign, foreign + "/people", foreign + "/acts/close", stranger,
                stranger + "/acts/reset-password", "/administration?at=" + otherProvince.agency(),
                "/administration/acts/open-root", "/administration/acts/new-operator"})
            assertThat(administrator.page(path).statusCode()).as(path).isEqualTo(403);
        assertThat(administrator.post(stranger + "/acts/close-account", Map.of("confirmed", "true")).statusCode())
                .isEqualTo(403);
        assertThat(administrator.post(foreign + "/acts/open-unit", naming("Lạ")).statusCode()).isEqualTo(403);
        for (var path : new String[]{"/administration", agency, agency + "/people", agency + "/acts/rename",
                Scope.PERSON.page(commune.person("vanthu").value()), "/administration/people?q=a"})
            assertThat(clerk.page(path).statusCode()).as(path).isEqualTo(403);
        assertThat(clerk.post(agency + "/acts/open-unit", naming("Lén")).statusCode()).isEqualTo(403);
        assertThat(clerk.page("/inbox").body()).doesNotContain("href=\"/administration\"");
    }

    @Test
    void whatNobodyKnowsIsNotFound() {
        var nobody = UUID.randomUUID();
        var person = Scope.PERSON.page(commune.person("vanthu").value());

        for (var path : new String[]{Scope.ORGANISATION.page(nobody), Scope.PERSON.page(nobody),
                agency + "/acts/nothing", agency + "/acts/close-code?item=H00", person + "/acts/revoke?item=" + nobody,
                person + "/acts/remove?item=1", person + "/acts/withdraw", "/administration?after=x",
                agency + "/people?after=" + nobody.toString().substring(1)})
            assertThat(administrator.page(path).statusCode()).as(path).isEqualTo(404);
    }

    @Test
    void opensRenamesAndClosesAUnitAndKeepsWhatWasTyped() {
        var unit = forms.made(agency + "/acts/open-unit", naming("Tổ Một cửa <b>"));
        var twice = forms.send(agency + "/acts/open-unit", naming("Tổ Một cửa <b>"));
        var tooEarly = forms.send(unit + "/acts/rename", naming("Trung tâm Một cửa"));
        var ahead = new HashMap<>(naming("Trung tâm Một cửa"));
        ahead.put("from", TypedDay.of(today.plusDays(1)).shown());
        forms.made(unit + "/acts/rename", ahead);

        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("Tên này đã được dùng", "value=\"Tổ Một cửa &lt;b&gt;\"")
                .doesNotContain("??");
        assertThat(tooEarly.statusCode()).isEqualTo(422);
        assertThat(administrator.page(unit).body()).contains("Tổ Một cửa &lt;b&gt;</h1>", "Trung tâm Một cửa");
        assertThat(administrator.page(unit + "?on=" + today.plusDays(1)).body()).contains("Trung tâm Một cửa</h1>");

        var unticked = forms.send(unit + "/acts/close", Map.of("lastDay", today.plusDays(9).toString()));
        assertThat(unticked.statusCode()).isEqualTo(422);
        assertThat(unticked.body()).contains("Không thể hoàn tác");
        forms.made(unit + "/acts/close", Map.of("lastDay", today.plusDays(9).toString(), "confirmed", "true"));
        assertThat(administrator.page(unit + "?on=" + today.plusDays(10)).body()).contains("Vào ngày này đã đóng");
    }

    @Test
    void takesBackWhatLiesAheadAndSaysWhenItIsGone() {
        var unit = forms.made(agency + "/acts/open-unit", naming("Tổ Sẽ Còn"));
        var renamed = new HashMap<>(naming("Tổ Đổi Tên Nhầm"));
        renamed.put("from", today.plusDays(1).toString());
        forms.made(unit + "/acts/rename", renamed);
        forms.made(unit + "/acts/close",
                Map.of("lastDay", today.plusDays(9).toString(), "decisionNo", "15/QĐ-UBND", "confirmed", "true"));
        var shown = administrator.page(unit).body();
        var closing = takingBack(unit, "Closed");
        var renaming = forms.send(takingBack(unit, "Renamed"), Map.of("takeBackReason", "Nhầm"));
        var sent = forms.filled(closing, Map.of("takeBackReason", "Hoãn sắp xếp"));
        var path = unit + "/acts/take-back-change";
        var silent = forms.send(closing, Map.of("takeBackReason", " "));

        var done = administrator.post(path, sent);
        var again = administrator.post(path, sent);
        forms.made(takingBack(unit, "Renamed"), Map.of("takeBackReason", "Nhầm"));

        assertThat(shown).contains("Sắp tới", "Đóng cơ quan, đơn vị", "15/QĐ-UBND",
                "Đổi tên: Tổ Sẽ Còn → Tổ Đổi Tên Nhầm").doesNotContain("??");
        assertThat(renaming.statusCode()).isEqualTo(422);
        assertThat(renaming.body()).contains("dựa vào thay đổi này", "value=\"Nhầm\"");
        assertThat(silent.body()).contains("Hãy điền trường này.");
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Thay đổi này không còn ở phía trước.");
        assertThat(administrator.page(unit).body()).doesNotContain("Sắp tới", "Tổ Đổi Tên Nhầm", "??");
    }

    @Test
    void takesBackAnOpeningAheadAndSaysWhatStillNamesIt() {
        var opening = new HashMap<>(naming("Phòng Lập Nhầm"));
        opening.put("from", today.plusDays(9).toString());
        var unit = forms.made(agency + "/acts/open-unit", opening);
        var below = forms.made(unit + "/acts/open-unit", opening);

        var refused = forms.send(takingBack(unit, "Opened"), Map.of("takeBackReason", "Lập nhầm"));
        var shown = administrator.page(unit).body();
        for (var one : new String[]{below, unit})
            assertThat(forms.send(takingBack(one, "Opened"), Map.of("takeBackReason", "Lập nhầm"))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow()).endsWith("/administration");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("đã có cơ quan, đơn vị trực thuộc", "value=\"Lập nhầm\"");
        assertThat(shown).contains("Sắp tới", "Lập cơ quan, đơn vị").doesNotContain("??");
        assertThat(administrator.page(unit).statusCode()).isEqualTo(404);
        assertThat(administrator.page("/administration").statusCode()).isEqualTo(200);
    }

    @Test
    void onlyWhoLooksAfterThePlaceTakesAnythingBackThere() {
        var unit = forms.made(agency + "/acts/open-unit", naming("Tổ Của Người Khác"));
        forms.made(unit + "/acts/close", Map.of("lastDay", today.plusDays(9).toString(), "confirmed", "true"));
        var path = unit + "/acts/take-back-change";
        var sent = forms.filled(takingBack(unit, "Closed"), Map.of("takeBackReason", "Lén"));

        for (var login : new String[]{commune.login("vanthu"), otherProvince.login("quantri")}) {
            var stranger = new Browserless(port).signedInAsDemo(login);
            assertThat(stranger.page(takingBack(unit, "Closed")).statusCode()).as(login).isEqualTo(403);
            assertThat(stranger.post(path, sent).statusCode()).as(login).isEqualTo(403);
        }

        assertThat(administrator.page(path).statusCode()).isEqualTo(404);
        assertThat(administrator.page(unit).body()).contains("Đã có ngày đóng", "Sắp tới");
    }

    @Test
    void asksWhichOfSeveralPlacesIsMeant() {
        var unit = forms.made(agency + "/acts/open-unit", naming("Tổ sẽ chuyển"));
        var day = today.plusDays(1).toString();

        var several = forms.send(unit + "/acts/move", Map.of("parentText", "phòng kinh tế", "from", day));
        var nothing = forms.send(unit + "/acts/move", Map.of("parentText", "sao hỏa", "from", day));
        var moved = forms.send(unit + "/acts/move",
                Map.of("parentText", "phòng", "parentMatch", commune.placeOf("chuyenvien").toString(), "from", day));

        assertThat(several.statusCode()).isEqualTo(422);
        assertThat(several.body()).contains("Có nhiều nơi khớp", "Phòng Kinh tế – UBND xã");
        assertThat(nothing.body()).contains("Không có nơi nào như vậy");
        assertThat(moved.statusCode()).isEqualTo(302);
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() {
        var form = new HashMap<>(naming(" "));
        form.put("from", "+999999999-01-01");
        form.put("shortName", "Ẩn\u200Bgiấu\u0007");

        var answer = forms.send(agency + "/acts/open-unit", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Hãy điền trường này.", "Chưa đúng dạng.");
    }

    @Test
    void aRefusedStepLeavesNobodyHalfKnown() {
        var form = person("Người Không Trọn", commune.login("vanthu"));
        var path = agency + "/acts/new-person";
        var filled = forms.filled(path, form);

        var taken = administrator.post(path, filled);
        var noneYet = administrator.page(agency + "/people?q=khong%20tron").body();
        filled.put("signInName", "khongtron.mot");
        var added = administrator.post(path, filled);
        var again = administrator.post(path, filled);

        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains("value=\"Người Không Trọn\"");
        assertThat(noneYet).doesNotContain("Người Không Trọn");
        assertThat(SentForms.password(added)).hasSize(19);
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(administrator.page(agency + "/people?q=khong%20tron").body().split("Người Không Trọn</a>", -1))
                .hasSize(2);
    }

    @Test
    void ofTwoSendingsAtOnceOneShowsThePasswordThatCounts() {
        var path = agency + "/acts/new-person";
        var filled = forms.filled(path, person("Người Gửi Hai Lần", "hailan.nguoi"));
        var other = new Browserless(port).signedInAsDemo(province.login("quantri"));

        var sendings = List.of(CompletableFuture.supplyAsync(() -> administrator.post(path, filled)),
                CompletableFuture.supplyAsync(() -> other.post(path, filled)));
        var answers = sendings.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 302);
        var shown = answers.stream().filter(answer -> answer.statusCode() == 200).findFirst().orElseThrow();
        assertThat(signIn("hailan.nguoi", SentForms.password(shown))).isTrue();
    }

    @Test
    void handsNoPasswordToWhomHasRolesBeyondReach() {
        var person = registered("Người Hai Nơi", commune);
        granted(person, otherProvince);
        var page = Scope.PERSON.page(person.value());

        var opened = forms.send(page + "/acts/open-account", Map.of("signInName", "hainoi.nguoi"));

        assertThat(administrator.page(page).body()).contains("vai trò ngoài phạm vi của bạn")
                .doesNotContain("/acts/open-account", "??");
        assertThat(opened.statusCode()).isEqualTo(422);
        assertThat(opened.body()).contains("quản trị tài khoản và vai trò").doesNotContain("one-time-password");
    }

    @Test
    void tellsNothingOfTheAbsencesOfSomebodyElsesPeople() {
        var guest = registered("Khách Ở Xa", otherProvince);
        granted(guest, commune);
        beans.getBean(Deputise.class)
                .deputise(Actor.SYSTEM, new Deputise.Absence(guest, otherProvince.person("vanthu"),
                        new Period(today, today.plusDays(3)), "Chữa bệnh dài ngày", "06/QĐ", Set.of()))
                .orThrow();

        var page = administrator.page(Scope.PERSON.page(guest.value())).body();

        assertThat(page).contains("Khách Ở Xa</h1>").doesNotContain("Chữa bệnh dài ngày", "p-absences");
    }

    @Test
    void offersNobodyHimselfAsDeputy() {
        var own = province.person("quantri").value();

        var form = administrator.page(Scope.PERSON.page(province.person("lanhdao").value()) + "/acts/deputise").body();

        assertThat(form).contains("value=\"" + province.person("vanthu") + "\"")
                .doesNotContain("value=\"" + own + "\"");
    }

    @Test
    void looksAfterAPersonFromAccountToTransfer() {
        var added = forms.send(agency + "/acts/new-person", person("Đinh Thị Én", null));
        var page = SentForms.location(added);

        var first = SentForms.password(forms.send(page + "/acts/open-account", Map.of("signInName", "en.dinh")));
        var twice = forms.send(page + "/acts/open-account", Map.of("signInName", "en.dinh"));
        var second = SentForms.password(forms.send(page + "/acts/reset-password", Map.of()));
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(signIn("en.dinh", first)).isFalse();
        assertThat(signIn("en.dinh", second)).isTrue();

        forms.made(page + "/acts/rename-person",
                Map.of("fullName", "Đinh Thị Yến", "from", today.plusDays(1).toString()));
        forms.made(page + "/acts/give-capacity", Map.of("capacity", "DEPUTY_FOR", "from", today.toString()));
        var noPlace = forms.send(page + "/acts/grant", Map.of("role", "LEADER", "reach", "WITHIN_AGENCY", "from",
                today.toString(), "basis", "02/QĐ"));
        forms.made(page + "/acts/grant", Map.of("role", "LEADER", "reach", "WITHIN_AGENCY", "roleAt",
                commune.agency().toString(), "from", today.toString(), "basis", "02/QĐ"));
        forms.made(page + "/acts/deputise", Map.of("deputy", commune.person("cappho").toString(), "from",
                today.toString(), "to", today.plusDays(3).toString(), "reason", "Nghỉ ốm", "basis", "03/QĐ"));
        assertThat(noPlace.statusCode()).isEqualTo(422);
        for (var item = ITEM.matcher(administrator.page(page).body()); item.find();)
            end(page, item.group(1), item.group(2));
        assertThat(ITEM.matcher(administrator.page(page).body()).results().map(found -> found.group(1)))
                .as("a post that ends today is held today")
                .containsOnly("remove");

        forms.made(page + "/acts/transfer", Map.of("newHomeText", "UBND xã Hòa Bình", "from",
                today.plusDays(2).toString(), "confirmed", "true"));
        forms.made(page + "/acts/close-account", Map.of("confirmed", "true"));
        assertThat(signIn("en.dinh", second)).isFalse();
        assertThat(administrator.page(page).body()).contains("Đã đóng ngày", "Đinh Thị Yến", "UBND xã Hòa Bình")
                .doesNotContain("??");
    }

    @Test
    void aPlaceBeyondReachIsRefusedOnTheForm() {
        var page = Scope.PERSON.page(commune.person("chuyenvien2").value());
        var abroad = otherProvince.agency().toString();

        var granted = forms.send(page + "/acts/grant", Map.of("role", "AUDITOR", "reach", "WITHIN_AGENCY", "roleAt",
                abroad, "from", today.toString(), "basis", "04/QĐ-UBND"));
        var appointed = forms.send(page + "/acts/appoint",
                Map.of("title", "INSPECTOR", "place", abroad, "from", today.toString(), "decisionNo", "05/QĐ-UBND"));

        assertThat(granted.statusCode()).isEqualTo(422);
        assertThat(granted.body()).contains("quản trị tài khoản và vai trò", "value=\"04/QĐ-UBND\"");
        assertThat(appointed.statusCode()).isEqualTo(422);
        assertThat(appointed.body()).contains("quản trị tổ chức", "value=\"05/QĐ-UBND\"");
        assertThat(administrator.page(page).body()).doesNotContain("Thanh tra");
    }

    @Test
    void nobodyDecidesAboutTheirOwnAccountAndRoles() {
        var own = Scope.PERSON.page(province.person("quantri").value());

        var page = administrator.page(own).body();
        var closed = forms.send(own + "/acts/close-account", Map.of("confirmed", "true"));

        assertThat(page).contains("do người quản trị khác quyết định").doesNotContain("/acts/grant");
        assertThat(closed.statusCode()).isEqualTo(422);
    }

    @Test
    void speaksEnglish() {
        var english = new Browserless(port).signedInAsDemo(province.login("quantri"));
        english.post("/preferences/language", Map.of("value", "en"));
        var person = new PersonId(commune.person("lanhdao").value());

        for (var path : new String[]{"/administration", agency, agency + "/people", agency + "/acts/new-person",
                agency + "/acts/succession", agency + "/acts/take-back-change?item=Closed.x",
                Scope.PERSON.page(person.value()),
                Scope.PERSON.page(person.value()) + "/acts/give-capacity"})
            assertThat(english.page(path).body()).as(path).doesNotContain("??").contains("Administration");
    }

    private String takingBack(String page, String kind) {
        for (var item = ITEM.matcher(administrator.page(page).body()); item.find();)
            if (item.group(2).startsWith(kind)) return page + "/acts/" + item.group(1) + "?item=" + item.group(2);
        throw new AssertionError("Nothing of the kind " + kind + " lies ahead at " + page);
    }

    private PersonId registered(String name, DemoOffice home) {
        return beans.getBean(RegisterPerson.class)
                .register(Actor.SYSTEM, new RegisterPerson.NewPerson(name, home.agency(), today))
                .orThrow();
    }

    private void granted(PersonId person, DemoOffice place) {
        beans.getBean(GrantRole.class)
                .grant(Actor.SYSTEM, new GrantRole.NewGrant(person, new RoleKey("AUDITOR"), place.agency(),
                        Reach.WITHIN_AGENCY, Period.since(today), "07/QĐ"))
                .orThrow();
    }

    private void end(String page, String act, String item) {
        var fields = new HashMap<>(Map.of("confirmed", "true"));
        if (act.equals("remove")) fields.put("lastDay", today.toString());
        assertThat(forms.send(page + "/acts/" + act + "?item=" + item, fields).statusCode()).as(act).isEqualTo(302);
    }

    private boolean signIn(String login, String password) {
        var browser = new Browserless(port);
        browser.page("/sign-in");
        return browser.post("/sign-in", Map.of("login", login, "password", password)).statusCode() == 302;
    }

    private Map<String, String> naming(String name) {
        return Map.of("name", name, "shortName", name, "from", today.toString());
    }

    private Map<String, String> person(String name, @Nullable String signInName) {
        var here = commune.agency().toString();
        var form = new HashMap<>(Map.of("fullName", name, "from", today.toString(), "title", "SPECIALIST", "place",
                here, "role", "SPECIALIST", "roleAt", here, "reach", "WITHIN_AGENCY", "basis", "01/QĐ-UBND"));
        if (signInName != null) form.put("signInName", signInName);
        return form;
    }
}

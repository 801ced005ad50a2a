package vn.lienthong.webapp.administration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.engine.organisation.CloseOrganisation;
import vn.lienthong.engine.organisation.Naming;
import vn.lienthong.engine.organisation.NewUnit;
import vn.lienthong.engine.organisation.OpenUnit;
import vn.lienthong.engine.organisation.ReadOrganisations;
import vn.lienthong.engine.organisation.RecordSuccession;
import vn.lienthong.engine.organisation.RenameOrganisation;
import vn.lienthong.engine.organisation.Succession;
import vn.lienthong.engine.organisation.SuccessionKind;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.webapp.browser.Chromium;
import vn.lienthong.webapp.browser.Screen;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages in a real browser, at desk and telephone. */
@WebTest
class AdministrationScreensIT {
    @LocalServerPort
    int port;
    @Autowired
    BeanFactory beans;

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void areLegibleAndWithoutBarriers(Screen screen) {
        try (var visit = Chromium.visit(port, screen).open("/first-administrator").picture("administration-first")) {
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.overhang()).isZero();
            visit.signedInAsDemo("quantri.tinh");
            for (var page : pages(screen).entrySet()) {
                visit.open(page.getValue()).picture("administration-" + page.getKey());
                assertThat(visit.barriers()).as(page.getKey()).isEmpty();
                assertThat(visit.overhang()).as(page.getKey()).isZero();
            }
            assertThat(visit.complaints()).isEmpty();
            visit.open(organisation()).page().click(".page-head .menu > summary");
            var menu = visit.picture("administration-menu").page().locator(".page-head .menu-body").boundingBox();
            assertThat(menu.x).isNotNegative();
            assertThat(menu.x + menu.width).isLessThanOrEqualTo(visit.page().viewportSize().width);
        }
    }

    /** The larger pages at the desk, those people open on the way on the telephone. */
    private Map<String, String> pages(Screen screen) {
        var province = new DemoOffice(beans, "tinh");
        var organisation = organisation();
        var person = Scope.PERSON.page(province.person("vanthu").value());
        var pages = new LinkedHashMap<String, String>();
        pages.put("level", "/administration?at=" + province.agency());
        pages.put("organisation", organisation);
        pages.put("person", person);
        pages.put("calendar", "/administration/calendar?year=2026");
        pages.put("numbering", organisation + "/acts/decide-numbering");
        var closing = closing(province, screen);
        pages.put("ahead", closing);
        pages.put("take-back", closing + "/acts/take-back-change?item=" + beans.getBean(ReadOrganisations.class)
                .file(Actor.SYSTEM, new OrganisationId(UUID.fromString(closing.replaceAll(".*/", ""))),
                        province.today())
                .ahead()
                .getFirst()
                .key());
        if (screen == Screen.DESK) {
            pages.put("people", organisation + "/people");
            pages.put("new-person", organisation + "/acts/new-person");
            pages.put("close", organisation + "/acts/close");
        } else {
            pages.put("grant", person + "/acts/grant");
        }
        return pages;
    }

    /** The page of a unit with much ahead. */
    private String closing(DemoOffice province, Screen screen) {
        var name = "Trung tâm Phục vụ hành chính công " + screen;
        var unit = beans.getBean(OpenUnit.class)
                .open(Actor.SYSTEM,
                        new NewUnit(new Naming(name, name, null), province.agency(), province.today(), null))
                .orThrow();
        var renamed = "Trung tâm Phục vụ hành chính công và Chuyển đổi số " + screen;
        beans.getBean(RenameOrganisation.class)
                .rename(Actor.SYSTEM, new RenameOrganisation.Renaming(unit, new Naming(renamed, name, null),
                        province.today().plusDays(20), "1215/QĐ-UBND"))
                .orThrow();
        beans.getBean(CloseOrganisation.class)
                .close(Actor.SYSTEM,
                        new CloseOrganisation.Closing(unit, province.today().plusDays(40), "1216/QĐ-UBND"))
                .orThrow();
        beans.getBean(RecordSuccession.class)
                .record(Actor.SYSTEM, new Succession(unit, province.agency(), SuccessionKind.MERGE,
                        province.today().plusDays(41), "1216/QĐ-UBND", null))
                .orThrow();
        return Scope.ORGANISATION.page(unit.value());
    }

    private String organisation() {
        return Scope.ORGANISATION.page(new DemoOffice(beans, "tinh").agency().value());
    }
}

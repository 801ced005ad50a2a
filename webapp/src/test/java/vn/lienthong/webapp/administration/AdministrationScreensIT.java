package vn.lienthong.webapp.administration;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

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
        if (screen == Screen.DESK) {
            pages.put("people", organisation + "/people");
            pages.put("new-person", organisation + "/acts/new-person");
            pages.put("close", organisation + "/acts/close");
        } else {
            pages.put("grant", person + "/acts/grant");
        }
        return pages;
    }

    private String organisation() {
        return Scope.ORGANISATION.page(new DemoOffice(beans, "tinh").agency().value());
    }
}

package vn.lienthong.webapp.outgoing;

import java.util.List;
import java.util.Map;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.webapp.browser.Chromium;
import vn.lienthong.webapp.browser.Screen;
import vn.lienthong.webapp.browser.Visit;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A leader goes through what waits with a thumb: reads, moves on, directs with a phrase, signs. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeaderBrowserIT {
    private static final String LIST = "/inbox?view=decide&q=Ngón cái";
    @LocalServerPort
    private int port;
    @Autowired
    private BeanFactory beans;

    private DemoOffice office;

    @BeforeAll
    void workWaits() {
        office = new DemoOffice(beans, "xab4");
        for (var subject : List.of("V/v Ngón cái: rà soát hộ nghèo",
                "V/v Ngón cái: giải ngân vốn đầu tư công năm nay")) {
            var id = office.paper(subject, "URGENT");
            office.register(id);
            office.present(id);
        }
        var draft = Desk.of(port, office.login("chuyenvien2"));
        var letter = draft.complete("V/v Ngón cái: công văn trình ký", "Sở Nội vụ");
        draft.post(letter, "submit", Map.of());
        Desk.of(port, office.login("truongphong")).act(letter, "review", Map.of());
    }

    @Test
    void aThumbLeadsThroughWhatWaits() {
        try (var visit = Chromium.visit(port, Screen.PHONE).signedInAsDemo(office.login("lanhdao"))) {
            fits(visit.open("/inbox?view=decide&q=khong-co"), "leader-none");
            fits(visit.open(LIST), "leader-list");
            var page = visit.page();
            page.locator(".list-title").first().click();
            place(page, "1/3");
            good(visit, "leader-read");

            swipe(page, 12, 200);
            swipe(page, 200, 150);
            place(page, "1/3");
            swipe(page, 300, 120);
            place(page, "2/3");
            swipe(page, 120, 300);
            place(page, "1/3");
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("ArrowRight");
            place(page, "2/3");
            page.focus("summary[data-primary]");
            page.keyboard().press("ArrowLeft");
            place(page, "1/3");
            directs(visit);
            place(page, "1/2");
            assertThat(page.locator("#messages").innerText()).contains("Đã ghi bút phê");
            page.locator("[data-behind]").click();
            place(page, "2/2");
            signs(visit);
            fits(visit.open("/phrases"), "leader-phrases");
            assertThat(visit.complaints()).allMatch(one -> one.contains("status of 422"));
        }
    }

    private void directs(Visit visit) {
        var page = visit.page();
        page.click("[data-deciding-act]");
        page.waitForSelector("#form-direct:visible");
        page.click(".phrase:has-text('Xử lý gấp, báo cáo trong ngày.'):visible");
        page.click(".phrase:has-text('Để biết, theo dõi.'):visible");
        assertThat(page.inputValue("#direct-text")).isEqualTo("Xử lý gấp, báo cáo trong ngày. Để biết, theo dõi.");
        page.click("#form-direct button[type=submit]");
        page.waitForSelector("#form-direct [role=alert]");
        assertThat(page.inputValue("#direct-text")).endsWith("Để biết, theo dõi.");
        good(visit, "leader-refused");
        page.selectOption("[name='role." + office.placeOf("truongphong") + "']", "LEAD");
        page.waitForSelector("[name='due." + office.placeOf("truongphong") + "']:visible");
        fits(visit, "leader-directs");
        page.click("#form-direct button[type=submit]");
    }

    /** Approved and signed one after the other: the second step of the same document opens by itself. */
    private static void signs(Visit visit) {
        var page = visit.page();
        page.waitForSelector("#opinion");
        page.click(".phrase:has-text('Đồng ý.'):visible");
        fits(visit, "leader-approves");
        page.click("#document button[data-primary]");
        page.waitForSelector("#pin");
        page.click("[data-deciding-act]");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("pin");
        page.keyboard().type("123456");
        good(visit, "leader-signs");
        page.click("#document button[data-primary]");
        page.waitForSelector("#messages >> text=Đã ký số");
        place(page, "1/1");
    }

    /** With a finger, as the browser itself hears of it. */
    private static void swipe(Page page, int from, int to) {
        var box = page.locator("#document .document-reading").boundingBox();
        var finger = page.context().newCDPSession(page);
        double y = box.y + Math.min(box.height, 160) / 2;
        touch(finger, "touchStart", from, y);
        for (int step = 1; step <= 5; step++) touch(finger, "touchMove", from + (to - from) * step / 5, y);
        touch(finger, "touchEnd", -1, y);
        finger.detach();
    }

    private static void touch(CDPSession finger, String kind, int x, double y) {
        var points = new JsonArray();
        if (x >= 0) points.add(at(x, y));
        var event = new JsonObject();
        event.addProperty("type", kind);
        event.add("touchPoints", points);
        finger.send("Input.dispatchTouchEvent", event);
    }

    private static JsonObject at(int x, double y) {
        var point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        return point;
    }

    private static void place(Page page, String words) {
        page.waitForSelector("[data-deciding] .deciding-place:has-text('" + words + "')");
    }

    private static void fits(Visit visit, String name) {
        visit.picture(name);
        assertThat(visit.overhang()).as(name).isZero();
    }

    private static void good(Visit visit, String name) {
        fits(visit, name);
        assertThat(visit.barriers()).as(name).isEmpty();
    }
}

package vn.lienthong.webapp.finding;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.engine.document.DocumentTopics;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.search.DocumentIndex;
import vn.lienthong.search.IndexHealth;
import vn.lienthong.webapp.browser.Chromium;
import vn.lienthong.webapp.browser.Screen;
import vn.lienthong.webapp.fixtures.Archive;
import vn.lienthong.webapp.fixtures.SearchTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Searching, auditing and operating in a real browser. */
@SearchTest
class FindingBrowserIT {
    private static final String CLERK = "vanthu.xa2";

    @LocalServerPort
    int port;
    @Autowired
    Archive archive;
    @Autowired
    DocumentIndex index;

    @Test
    void findsByTypingNarrowsByAFacetAndFetchesFurtherRows() {
        someDocuments();

        try (var visit = Chromium.visit(port, Screen.DESK).signedInAs(CLERK)) {
            var page = visit.open("/search").page();
            page.keyboard().type("thu hoi dat");
            page.keyboard().press("Enter");
            page.waitForSelector("#found");
            assertThat(page.locator("#found > li").count()).isEqualTo(20);
            page.click("#more a");
            page.waitForCondition(() -> page.locator("#found > li").count() > 20);
            page.click(".facet-choice:has-text('Đã vào sổ')");
            page.waitForURL("**state=REGISTERED**");
            assertThat(page.locator("#found > li").count()).isEqualTo(1);
            page.click("#found a.list-title");
            page.waitForURL("**/documents/**");
            page.click("[data-back]");
            page.waitForURL("**state=REGISTERED**");
            page.goBack();
            assertThat(page.inputValue("#q")).isEqualTo("thu hoi dat");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    /** Once for all tests. */
    private void someDocuments() {
        Await.until("the index", Duration.ofSeconds(60), () -> index.health().state() == IndexHealth.State.READY);
        if (archive.holds(CLERK)) return;
        for (int i = 0; i < 22; i++)
            archive.received(CLERK, "xã Tân Lập", "1" + i, "V/v báo cáo kết quả thu hồi đất, bồi thường, hỗ trợ, "
                    + "tái định cư dự án đường tránh quốc lộ số " + i,
                    archive.text("bao-cao-" + i + ".txt", "Báo cáo số " + i + ": tiến độ thu hồi đất tại thôn Đông "
                            + "đạt chín mươi phần trăm, còn bốn hộ chưa nhận tiền."));
        archive.registered(CLERK, "xã Tân Lập", "0512", "V/v thu hồi đất để xây dựng trường mầm non",
                archive.text("cong-van.txt", "Đề nghị xã rà soát các thửa đất phải thu hồi trước ngày 30."));
        Await.until("the queues", Duration.ofSeconds(60),
                () -> archive.waiting(DocumentTopics.TEXT) + archive.waiting(DocumentTopics.INDEX) == 0);
        index.refresh();
    }
}

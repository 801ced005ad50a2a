package vn.lienthong.webapp.partners;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.webapp.browser.Chromium;
import vn.lienthong.webapp.browser.Screen;
import vn.lienthong.webapp.browser.Visit;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Trusting a partner with mouse and keyboard. */
@WebTest
class PartnersBrowserIT {
    @LocalServerPort
    int port;
    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void aPartnerIsLookedAtComparedAndTrusted(Screen screen, @TempDir Path folder) throws IOException {
        var file = folder.resolve("tin-cay.pem");
        try (var partner = new Partner(folder, clock)) {
            Files.write(file, partner.pki.trustBundle().encoded());
        }

        try (var visit = Chromium.visit(port, screen).signedInAsDemo("vanhanh")) {
            var page = visit.open("/partners").page();
            assertThat(page.textContent("[data-file-name]")).isEqualTo("Chưa chọn tệp");
            page.setInputFiles("#files", file);
            assertThat(page.textContent("[data-file-name]")).isEqualTo("tin-cay.pem");
            hasAMarkWhenItHasTheFocus(page);
            page.click("form[action='/partners/preview'] button");
            page.waitForSelector("#compared");
            judge(visit, "partners-preview");
            page.fill("#basis", "Thỏa thuận 12/TT");
            page.check("#compared");
            page.click("form[action='/partners'] button");
            page.waitForSelector("#p-known");

            judge(visit, "partners");
            assertThat(page.content()).contains("UBND tỉnh bạn", "Đang tin cậy");
        }
    }

    /** The field itself is not seen. */
    private static void hasAMarkWhenItHasTheFocus(Page page) {
        page.locator("#files").press("Shift+Tab");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("files");
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.file-button')).outlineStyle"))
                .isEqualTo("solid");
    }

    private static void judge(Visit visit, String name) {
        visit.picture(name);
        assertThat(visit.barriers()).isEmpty();
        assertThat(visit.complaints()).isEmpty();
        assertThat(visit.overhang()).isZero();
    }
}

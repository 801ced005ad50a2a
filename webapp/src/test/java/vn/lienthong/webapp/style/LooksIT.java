package vn.lienthong.webapp.style;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.browser.Chromium;
import vn.lienthong.webapp.browser.Look;
import vn.lienthong.webapp.browser.Screen;
import vn.lienthong.webapp.browser.Visit;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.DemoWork;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The main pages in every look: each is opened once and then shown as different people see it. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LooksIT {
    private static final String OFFICE = "xab4";
    private static final String OPERATOR = "vanhanh";
    private static final int MOST_BYTES = 150 * 1024;
    private static final double LEAST_SHIFT_SEEN = 0.02;
    /** What our tokens say; in forced colours the computer sees to it. */
    private static final Set<Look> OTHER_COLOURS = EnumSet.of(Look.DARK, Look.CONTRAST);
    private static final Consumer<Page> AS_OPENED = _ -> {};

    @LocalServerPort
    private int port;
    @Autowired
    private BeanFactory beans;
    @Autowired
    private DemoWork work;

    private DemoOffice office;
    private DocumentId presented;
    private DocumentId draft;

    @BeforeAll
    void someWork() {
        office = new DemoOffice(beans, OFFICE);
        for (int i = 1; i <= 12; i++)
            office.paper("V/v rà soát, lập danh sách hộ có hoàn cảnh khó khăn đề nghị hỗ trợ, đợt " + i,
                    i % 3 == 0 ? "EXPRESS" : "NORMAL");
        presented = office.paper("V/v đôn đốc giải ngân vốn đầu tư công", "URGENT");
        office.register(presented);
        office.present(presented);
        var specialist = office.login("chuyenvien");
        draft = work.draft(specialist, office.login("lanhdao"), "V/v rà soát hộ khó khăn sau bão số 10");
        work.attach(specialist, draft, 1, "cong-van.pdf", "application/pdf");
        signInEverybody();
    }

    /** So that each page is opened with nothing in the cache. */
    private void signInEverybody() {
        pages().flatMap(seen -> Stream.ofNullable(seen.who())).distinct().forEach(who -> visitOf(who).close());
    }

    /**
     * @param who   sign-in name, of {@link #OFFICE} when it has no dot and is not the operator; null for a stranger
     * @param path  {@code {presented}} and {@code {draft}} stand for the documents
     * @param state what is done on the page before it is looked at
     */
    record Seen(@Nullable String who, String path, Consumer<Page> state) {
        @Override
        public String toString() {
            return path;
        }
    }

    static Stream<Seen> pages() {
        return Stream.of(seen(null, "/sign-in"),
                seen("vanthu", "/inbox"),
                new Seen("vanthu", "/inbox", page -> page.click("[data-bulk-all]")),
                new Seen("vanthu", "/inbox", page -> {
                    page.locator(".list-title").first().click();
                    page.waitForSelector("#beside #document");
                    page.click("#beside summary[data-primary]");
                }),
                seen("vanthu", "/inbox?q=khong-co"), seen("vanthu", "/inbox/columns"),
                seen("vanthu", "/inbox/filters?urgency=EXPRESS"), seen("vanthu", "/incoming"),
                seen("vanthu", "/incoming/new"), seen("vanthu", "/registers?direction=INCOMING"),
                seen("vanthu", "/search?q=rà+soát"), seen("vanthu", "/deputise"), seen("vanthu", "/notices"),
                seen("vanthu", "/documents/00000000-0000-7000-8000-000000000000"),
                new Seen("vanthu", "/outgoing", page -> page.click(".bar .menu > summary")),
                new Seen("vanthu", "/outgoing", page -> page.click("[data-opens=keys]")),
                new Seen("lanhdao", "/documents/{presented}", page -> page.click("summary[data-primary]")),
                seen("lanhdao", "/inbox?view=decide"), seen("lanhdao", "/phrases"),
                seen("lanhdao", "/inbox?view=directed"), seen("truongvp", "/inbox/unit-work"),
                new Seen("chuyenvien", "/documents/{draft}", page -> page.waitForSelector(".viewer-page canvas")),
                seen("chuyenvien", "/documents/{draft}/progress"), seen("chuyenvien", "/outgoing/new"),
                seen("chuyenvien", "/outgoing/{draft}/edit"), seen("chuyenvien", "/outgoing/{draft}/marks"),
                seen("quantri.tinhb", "/administration"), seen("quantri.tinhb", "/administration/calendar?year=2026"),
                seen(OPERATOR, "/partners"), seen("thanhtra.tinhb", "/audit"), seen(OPERATOR, "/operations"),
                seen("vanthu", "/style"), seen("vanthu", "/style/work?open=1"),
                new Seen("vanthu", "/style", page -> page.click("button:has-text('Trả lại…') >> nth=0")));
    }

    private static Seen seen(@Nullable String who, String path) {
        return new Seen(who, path, AS_OPENED);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageIsLightStillLegibleReachableAndFitsInEveryLook(Seen seen) {
        try (var visit = seen.who() == null ? Chromium.visit(port, Screen.DESK) : visitOf(seen.who())) {
            visit.open(seen.path().replace("{presented}", presented.toString()).replace("{draft}", draft.toString()));
            visit.page().waitForLoadState(LoadState.LOAD);
            var shifted = visit.shifted();
            var bytes = visit.transferred();
            seen.state().accept(visit.page());

            assertThat(faults(visit)).isEmpty();
            assertThat(visit.complaints()).allMatch(LooksIT::isMeant);
            assertThat(bytes).isLessThan(MOST_BYTES);
            assertThat(shifted).isLessThan(LEAST_SHIFT_SEEN);
        }
    }

    /** The picture of a road writes styles that the policy refuses; a document that is not there answers so. */
    private static boolean isMeant(String complaint) {
        return complaint.startsWith("Applying inline style") || complaint.contains("status of 404");
    }

    private Visit visitOf(String who) {
        return Chromium.visit(port, Screen.DESK)
                .signedInAsDemo(who.contains(".") || who.equals(OPERATOR) ? who : who + "." + OFFICE);
    }

    private static List<String> faults(Visit visit) {
        var faults = new ArrayList<>(visit.barriers());
        for (var look : Look.values()) {
            visit.as(look);
            if (OTHER_COLOURS.contains(look))
                faults.addAll(named(look, visit.weakText()));
            else
                faults.addAll(named(look, visit.misfits()));
        }
        return faults;
    }

    private static List<String> named(Look look, List<String> faults) {
        return faults.stream().map(fault -> look + " " + fault).toList();
    }
}

package vn.lienthong.webapp.outgoing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.engine.document.DocumentTopics;
import vn.lienthong.engine.finding.KeepText;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.issuance.AwaitedSignatures;
import vn.lienthong.engine.issuance.IssueDocument;
import vn.lienthong.signing.devpki.DevPki;
import vn.lienthong.webapp.fixtures.Archive;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.SearchTest;
import vn.lienthong.webapp.start.internal.TestInstallation.WithSearch;

import static org.assertj.core.api.Assertions.assertThat;

/** Search, text reading and time-stamps go away in turn: everything else goes on, and afterwards nothing waits. */
@SearchTest
class MissingPartsIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration AFTER_THE_RETURN = Duration.ofSeconds(60);
    private static final String PIN = "123456";
    private static final String SEARCH = "Tìm kiếm";
    private static final String TEXT = "Đọc nội dung tệp để tìm kiếm";
    private static final String TIMESTAMPS = "Ký số (dịch vụ cấp dấu thời gian)";

    @LocalServerPort
    private int port;
    @Autowired
    private BeanFactory beans;
    @Autowired
    private Archive archive;
    @Autowired
    private DevPki pki;
    @Autowired
    private AwaitedSignatures signatures;

    private int round;

    @Test
    void eachMayBeAwayAndIsCaughtUpWith() {
        var waitsForTimestamps = withoutTimestamps();
        withoutText();
        withoutSearch();

        var before = signatures.count();
        assertThat(desk("lanhdao").act(waitsForTimestamps, "sign", Map.of("pin", PIN)).statusCode()).isEqualTo(302);
        assertThat(signatures.count()).as("the seal is still to come").isEqualTo(before);
        assertThat(desk("vanthu").act(waitsForTimestamps, "issue", Map.of("pin", PIN)).statusCode()).isEqualTo(302);
        assertThat(signatures.count()).isEqualTo(before - 1);
        WithSearch.text().awaitReady(START_LIMIT);
        WithSearch.search().awaitReady(START_LIMIT);
        var clerk = desk("vanthu").browser;
        Await.until("no part is missing", AFTER_THE_RETURN, () -> notices(clerk).isEmpty());
        Await.until("nothing waits", AFTER_THE_RETURN, () -> waiting() == 0);
        Await.until("health", AFTER_THE_RETURN, () -> !clerk.data("/actuator/health").body().contains("DEGRADED"));
    }

    private String withoutTimestamps() {
        pki.timestampServer().stop();
        try {
            var signer = desk("lanhdao");
            Await.until("the notice", SOON, () -> notices(signer.browser).contains(TIMESTAMPS));
            var approved = goOnWorking();
            noticeWithWork(TIMESTAMPS);
            assertThat(waitingFor(TIMESTAMPS)).isEqualTo(signatures.count());

            var refused = signer.act(approved, "sign", Map.of("pin", PIN));

            assertThat(refused.statusCode()).isIn(409, 422);
            assertThat(refused.body()).contains("dấu thời gian");
            return approved;
        } finally {
            pki.timestampServer().start();
        }
    }

    private void withoutText() {
        WithSearch.text().stop();
        try {
            goOnWorking();
            noticeWithWork(TEXT);
        } finally {
            WithSearch.text().start();
        }
    }

    private void withoutSearch() {
        WithSearch.search().stop();
        try {
            goOnWorking();
            noticeWithWork(SEARCH);
            assertThat(desk("vanthu").browser.page("/search?q=nuoc").statusCode()).isIn(200, 503);
        } finally {
            WithSearch.search().start();
        }
    }

    /** Sign-in, inbox, drafting, approval without signature, registration. @return the approved draft */
    private String goOnWorking() {
        round++;
        var drafter = desk("chuyenvien2");
        var draft = drafter.complete("Lúc thiếu một phần " + round, "huyện Đông Hải");
        assertThat(drafter.post(draft, "submit", Map.of()).statusCode()).isEqualTo(302);
        assertThat(desk("truongphong").act(draft, "review", Map.of("opinion", "Được")).statusCode()).isEqualTo(302);
        assertThat(desk("lanhdao").act(draft, "approve", Map.of()).statusCode()).isEqualTo(302);

        var office = new DemoOffice(beans, "xa1");
        var arrived = office.paper("Đến lúc thiếu một phần " + round, "NORMAL");
        var clerk = desk("vanthu").browser;
        assertThat(clerk.page("/inbox?q=den+luc+thieu+mot+phan+" + round).body())
                .contains("Đến lúc thiếu một phần " + round);
        var facts = office.document(arrived).facts();
        var form = new HashMap<>(Map.of("version", "" + office.document(arrived).version(), "number",
                facts.numberText(), "symbol", facts.symbol(), "issueDate", office.today().toString(), "issuerName",
                facts.issuerName(), "kind", facts.kind(), "subject", facts.subject(), "urgency", facts.urgency()));
        assertThat(clerk.post("/incoming/" + arrived + "/register", form).statusCode()).isEqualTo(302);
        return draft;
    }

    private void noticeWithWork(String part) {
        var clerk = desk("vanthu").browser;
        Await.until("the notice of what waits", SOON,
                () -> notices(clerk).matches("(?s).*" + Pattern.quote(part) + ".*[1-9]\\d* mục đang chờ.*"));
    }

    private long waitingFor(String part) {
        var notice = Pattern.compile(Pattern.quote(part) + ".*?(\\d+) mục đang chờ", Pattern.DOTALL)
                .matcher(notices(desk("vanthu").browser));
        assertThat(notice.find()).isTrue();
        return Long.parseLong(notice.group(1));
    }

    /** The notices of a page, without those the tests add. */
    private static String notices(Browserless browser) {
        var page = browser.page("/inbox").body();
        return List.of(page.split("<div class=\"notice\"", -1))
                .stream()
                .skip(1)
                .map(part -> part.substring(0, part.indexOf("</div>")))
                .filter(part -> List.of(SEARCH, TEXT, TIMESTAMPS).stream().anyMatch(part::contains))
                .reduce("", String::concat);
    }

    private long waiting() {
        return archive.waiting(DocumentTopics.INDEX) + archive.waiting(DocumentTopics.TEXT)
                + archive.waiting(KeepText.SCANS) + archive.waiting(IssueDocument.TOPIC);
    }

    private Desk desk(String position) {
        return new Desk(new Browserless(port).signedInAs(position + ".xa1"));
    }
}

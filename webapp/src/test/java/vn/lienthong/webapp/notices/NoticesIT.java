package vn.lienthong.webapp.notices;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.lienthong.engine.access.GrantRole;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.access.RoleKey;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OutboxQueue;
import vn.lienthong.engine.shared.OutboxQueues;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.TestPeople;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A clerk chooses how to be told of work, and gets mail from real servers, good and bad. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID: (<.+>)$");

    @LocalServerPort
    private int port;
    @Value("${lienthong.mail.port}")
    private int mailPort;
    @Autowired
    private BeanFactory beans;
    @Autowired
    private TestPeople people;
    @Autowired
    private GrantRole grantRole;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private OutboxQueues queues;

    private DemoOffice office;

    @BeforeAll
    void openTheOffice() {
        office = new DemoOffice(beans, "xab2");
    }

    @AfterEach
    void wantNothingMore() {
        jdbc.sql("UPDATE notice_choice SET is_urgent_mail = false, digest_hour = NULL").update();
        Await.until("no mail waits", PATIENCE, () -> waiting().isEmpty());
    }

    private Optional<OutboxQueue> waiting() {
        return queues.all().stream().filter(queue -> queue.topic().equals("mail")).findFirst();
    }

    /** Why the last mail could not be sent; empty while none was tried in vain. */
    private String fault() {
        return waiting().map(OutboxQueue::lastError).orElse("");
    }

    @Test
    void theAddressIsChangedWithThePasswordOnlyAndKeepsWhatWasTyped() {
        var clerk = clerk("van-thu-chon");

        var without = choose(clerk, "an@xa.gov.vn", "", true);
        var wrong = choose(clerk, "an@xa.gov.vn", "sai mat khau", true);
        var nowhere = choose(clerk, "", "", true);
        var twoInOne = choose(clerk, "an@xa.gov.vn\r\nBcc: x@y.vn", TestPeople.PASSWORD, true);
        assertThat(List.of(without, wrong, nowhere, twoInOne)).containsOnly(422);
        assertThat(clerk.page("/notices").body()).doesNotContain("an@xa.gov.vn");
        assertThat(choose(clerk, "an@xa.gov.vn", TestPeople.PASSWORD, true)).isEqualTo(302);
        assertThat(choose(clerk, "an@xa.gov.vn", "", false)).isEqualTo(302);

        var page = clerk.page("/notices").body();
        assertThat(page).contains("value=\"an@xa.gov.vn\"")
                .contains("Thư điện tử".toLowerCase(Locale.ROOT))
                .doesNotContain(TestPeople.PASSWORD);
        assertThat(new Browserless(port).page("/notices").statusCode()).isEqualTo(302);
    }

    @Test
    void anUrgentTaskIsToldOnceWithoutAWordOfItsDocumentEvenWhenTheServerWasDown() throws Exception {
        var clerk = clerk("van-thu-gap");
        choose(clerk, "gap@xa.gov.vn", TestPeople.PASSWORD, true);

        office.paper("Chuyện tuyệt mật", "EXPRESS");
        Await.until("the fault is seen", PATIENCE, () -> !fault().isEmpty());
        var operator = new Browserless(port).signedInAsDemo("vanhanh");
        var shown = operator.page("/operations").body();
        var server = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", "smtp"));
        server.start();
        try {
            assertThat(server.waitForIncomingEmail(PATIENCE.toMillis(), 1)).isTrue();
            office.paper("Chuyện mật thứ hai", "EXPRESS");
            var mail = server.getReceivedMessages()[0];

            assertThat(shown).contains("Gửi thư báo việc");
            assertThat(mail.getSubject()).isEqualTo("Liên Thông: có việc gấp");
            assertThat(body(mail)).contains("https://lienthong.xa.gov.vn/inbox", "việc gấp", "Sign in")
                    .doesNotContain("mật", "SNV-CCHC");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            Await.until("the next one is held back", PATIENCE, () -> waiting().isPresent());
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            jdbc.sql("UPDATE outbox SET not_before = now() WHERE topic = 'mail'").update();
            jdbc.sql("UPDATE notice_choice SET is_urgent_mail = false").update();
            Await.until("no mail waits", PATIENCE, () -> waiting().isEmpty());
            server.stop();
        }
    }

    @Test
    void aMailThatNobodyKnowsToHaveArrivedIsSentAgainUnderTheSameId() throws IOException {
        var clerk = clerk("van-thu-dut");
        choose(clerk, "dut@xa.gov.vn", TestPeople.PASSWORD, true);
        try (var server = new StubbornMailServer(mailPort, StubbornMailServer.Habit.DIES_AFTER_DATA)) {
            office.paper("Máy chủ thư chết giữa chừng", "EXPRESS");
            Await.until("two tries", PATIENCE, () -> server.messages().size() >= 2);

            assertThat(server.messages().stream().map(NoticesIT::messageId).distinct()).hasSize(1);
        }
    }

    @Test
    void anAddressThatIsRefusedGetsNoMoreMailAndItsOwnerIsTold() throws IOException {
        var clerk = clerk("van-thu-sai");
        choose(clerk, "khong-co@xa.gov.vn", TestPeople.PASSWORD, true);
        try (var server = new StubbornMailServer(mailPort, StubbornMailServer.Habit.REFUSES_ADDRESS)) {
            office.paper("Địa chỉ sai", "EXPRESS");
            Await.until("it is refused", PATIENCE,
                    () -> clerk.page("/notices").body().contains("No such user here"));

            assertThat(server.messages()).isEmpty();
            assertThat(waiting()).isEmpty();
            assertThat(choose(clerk, "khong-co@xa.gov.vn", TestPeople.PASSWORD, true)).isEqualTo(302);
            assertThat(clerk.page("/notices").body()).doesNotContain("No such user here");
        }
    }

    @Test
    void aServerThatWantsToBeAskedLaterIsAskedLater() throws IOException {
        var clerk = clerk("van-thu-doi");
        choose(clerk, "doi@xa.gov.vn", TestPeople.PASSWORD, true);
        try (var _ = new StubbornMailServer(mailPort, StubbornMailServer.Habit.GREYLISTS)) {
            office.paper("Danh sách xám", "EXPRESS");
            Await.until("it waits", PATIENCE, () -> !fault().isEmpty());

            assertThat(fault()).contains("450").doesNotContain("@");
            assertThat(clerk.page("/notices").body()).doesNotContain("Greylisted");
        }
    }

    private Browserless clerk(String login) {
        var person = people.person(login, "Văn Thư Báo Việc", false);
        grantRole.grant(Actor.SYSTEM, new GrantRole.NewGrant(person, new RoleKey("REGISTRY_CLERK"), office.agency(),
                Reach.WITHIN_AGENCY, Period.since(office.today()), "Quyết định 9/QĐ")).orThrow();
        return new Browserless(port).signedInAs(login);
    }

    private static int choose(Browserless clerk, String address, String password, boolean urgent) {
        return clerk.post("/notices", Map.of("browser", "URGENT", "hour", "", "urgentMail", String.valueOf(urgent),
                "address", address, "password", password)).statusCode();
    }

    private static String body(MimeMessage mail) throws MessagingException, IOException {
        assertThat(GreenMailUtil.getWholeMessage(mail)).isNotEmpty();
        return String.valueOf(mail.getContent());
    }

    private static String messageId(String message) {
        var id = MESSAGE_ID.matcher(message);
        assertThat(id.find()).isTrue();
        return id.group(1);
    }
}

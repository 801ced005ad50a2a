package vn.lienthong.webapp.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.engine.document.IncomingDocuments;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.fixtures.Archive;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.SearchTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A clerk prints the month and looks a number up. */
@SearchTest
class RegisterPagesIT {
    private static final String CLERK = "vanthu.xa1";
    private static final String REGISTER = "/registers?direction=INCOMING";
    private static final Pattern PRINT = Pattern.compile("href=\"(/registers/print[^\"]+)\"");

    @LocalServerPort
    int port;
    @Autowired
    Archive archive;

    private final String word = "s" + UUID.randomUUID().toString().substring(0, 8);
    private List<DocumentId> entered = List.of();
    private Browserless clerk = new Browserless(0);

    @BeforeEach
    void threeLines() {
        clerk = new Browserless(port).signedInAs(CLERK);
        entered = Stream.of("Một ", "Hai ", "Ba ")
                .map(ordinal -> archive.registered(CLERK, "xã Hòa Bình", "81", ordinal + word,
                        archive.text("a.txt", ordinal + word)))
                .toList();
    }

    @Test
    void aNumberLeadsToItsLineAndTheNumbersBeforeItFollow() {
        var number = number(entered.get(1));

        var page = clerk.page(REGISTER + "&number=" + number).body();

        assertThat(page.indexOf("register-found")).isPositive().isLessThan(page.indexOf("Hai " + word));
        assertThat(page.substring(page.indexOf("register-found"), page.indexOf("Hai " + word)))
                .contains("/documents/" + entered.get(1));
        assertThat(page).contains("Một " + word, "Số " + number + " ở dòng đầu").doesNotContain("Ba " + word);
        assertThat(clerk.page(REGISTER + "&number=" + encoded("số đến " + number + "/" + today().getYear())).body())
                .contains("register-found");
    }

    @Test
    void aNumberThatIsNotThereIsSaidToBeNone() {
        var last = Integer.parseInt(number(entered.getLast()));

        assertThat(clerk.page(REGISTER + "&number=999999999").body()).contains("không có số 999999999",
                "Số lớn nhất đến nay là " + last).doesNotContain("register-line");
        assertThat(clerk.page(REGISTER + "&number=0").body()).contains("không có số 0");
        assertThat(clerk.page(REGISTER + "&number=" + encoded("mười hai <b>")).body())
                .contains("“mười hai &lt;b&gt;” không phải là một số của sổ");
        assertThat(clerk.page(REGISTER + "&number=1/1999").body()).contains("Chưa có sổ năm 1999.");
    }

    @Test
    void listAndPrintedRegisterAreOfTheMonthInWhichANumberWasTakenLast() {
        var page = clerk.page(REGISTER).body();
        var print = PRINT.matcher(page);
        assertThat(print.find()).isTrue();
        var month = "tháng %02d/%d".formatted(today().getMonthValue(), today().getYear());

        var sheet = clerk.page(print.group(1).replace("&amp;", "&")).body();

        assertThat(page).contains("In sổ " + month, "Ba " + word, "Cả năm " + today().getYear());
        assertThat(page.indexOf(">Số đến</th>")).isPositive().isLessThan(page.indexOf(">Ngày đến</th>"));
        assertThat(page).doesNotContain(">Ký nhận</th>");
        assertThat(sheet).contains("(" + month + ")", "Ngày đến", "Ký nhận");
        assertThat(print.group(1)).contains("from=" + today().withDayOfMonth(1));
    }

    @Test
    void daysAreThoseThatAreTypedOrItSaysWhyTheyAreNone() {
        var year = today().getYear();
        var today = "%02d/%02d/%d".formatted(today().getDayOfMonth(), today().getMonthValue(), year);

        assertThat(days(today, today)).contains("Ba " + word, "In sổ ngày " + today);
        assertThat(days(today, "")).contains("Ba " + word, "đến 31/12/" + year);
        assertThat(days("31/02/" + year, "")).contains("không phải là một ngày").doesNotContain("register-line");
        assertThat(days("31/12/" + (year - 1), "01/01/" + year)).contains("Mỗi sổ là của một năm");
        assertThat(days("01/01/1999", "")).contains("Chưa có sổ năm 1999.");
        if (!today().isEqual(LocalDate.of(year, 1, 1)))
            assertThat(days("01/01/" + year, "01/01/" + year)).contains("Không có số nào trong ngày 01/01/" + year);
        assertThat(new Browserless(port).signedInAs("chuyenvien2.xa1").page(REGISTER + "&number=1").statusCode())
                .isEqualTo(403);
    }

    private String days(String from, String until) {
        return clerk.page(REGISTER + "&from=" + encoded(from) + "&until=" + encoded(until)).body();
    }

    private LocalDate today() {
        return LocalDate.now(archive.get(Clock.class));
    }

    private String number(DocumentId document) {
        return Objects.requireNonNull(archive.get(IncomingDocuments.class).find(document).orElseThrow().arrival())
                .numberText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package vn.lienthong.webapp.finding;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.lienthong.engine.document.DocumentTopics;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.search.DocumentIndex;
import vn.lienthong.search.IndexHealth;
import vn.lienthong.webapp.fixtures.Archive;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.SearchTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Searching as people do, against a real index. */
@SearchTest
class SearchPageIT {
    private static final String CLERK = "vanthu.xa1";
    private static final String AGENCY = "xã Hòa Bình";
    private static final Duration SOON = Duration.ofSeconds(20);

    @LocalServerPort
    int port;
    @Autowired
    Archive archive;
    @Autowired
    DocumentIndex index;
    @Autowired
    JdbcClient database;

    private final String word = "k" + UUID.randomUUID().toString().substring(0, 8);
    private Browserless clerk = new Browserless(0);

    @BeforeEach
    void signIn() {
        Await.until("the index", Duration.ofSeconds(60),
                () -> index.health().state() == IndexHealth.State.READY);
        clerk = new Browserless(port).signedInAs(CLERK);
    }

    @Test
    void findsByWordsWithoutMarksByNumberInAnySpellingAndShowsWhatWasFound() {
        var id = archive.registered(CLERK, AGENCY, "0412", "V/v thu hồi đất tại thôn " + word,
                archive.text("a.txt", "Quyết định giải phóng mặt bằng " + word));
        awaitIndexed();

        assertThat(search("q=" + encoded("thu hoi dat " + word))).contains("/documents/" + id, "<mark>đất</mark>",
                "1 văn bản", "Sở Tài nguyên và Môi trường");
        assertThat(search("q=" + encoded("412/stnmt-qlđđ"))).contains("/documents/" + id);
        assertThat(search("q=" + encoded("Số: 0412 / STNMT–QLĐĐ"))).contains("/documents/" + id);
        assertThat(search("q=" + encoded("412/STNMTQLĐĐ"))).contains("/documents/" + id);
        assertThat(search("q=" + encoded("0412stnmt-qlđđ"))).contains("/documents/" + id);
        Await.until("the text", SOON, () -> search("q=" + encoded("giai phong mat bang " + word))
                .contains("<mark>giải</mark> <mark>phóng</mark>"));
    }

    @Test
    void countsFacetsAndNarrowsByThemWithEverythingInTheAddress() {
        archive.received(CLERK, AGENCY, "1", "Một " + word, archive.text("a.txt", "a"));
        archive.registered(CLERK, AGENCY, "2", "Hai " + word, archive.text("b.txt", "b"));
        awaitIndexed();

        var all = search("q=" + word);
        var registered = search("q=" + word + "&state=REGISTERED");
        var elsewhere = search("q=" + word + "&unit=" + archive.agency("xã An Phú"));
        var here = search("q=" + word + "&unit=" + archive.agency("xã Hòa Bình"));

        assertThat(all).contains("2 văn bản", "state=RECEIVED", "state=REGISTERED", "kind=OFFICIAL_LETTER", "Công văn",
                "level=COMMUNE", "Cấp xã");
        assertThat(all).contains("Cơ quan ban hành", "issuer=" + encoded("Sở Tài nguyên và Môi trường"));
        assertThat(search("q=" + word + "&issuer=" + encoded("Sở Tài nguyên và Môi trường"))).contains("2 văn bản",
                "aria-current=\"true\"");
        assertThat(search("q=" + word + "&issuer=" + encoded("Sở Xây dựng") + "&issuer=%07"))
                .contains("Không tìm thấy văn bản nào", "Sở Xây dựng");
        assertThat(registered).contains("1 văn bản", "aria-current=\"true\"").contains("Mới nhận");
        assertThat(elsewhere).contains("Không tìm thấy văn bản nào")
                .containsPattern("<option[^>]+" + archive.agency("xã An Phú") + "[^>]+selected");
        assertThat(here).contains("2 văn bản");
        assertThat(search("q=" + word + "&alone=true&unit=" + archive.agency("xã Hòa Bình"))).contains("2 văn bản");
        assertThat(search("q=" + word + "&alone=true&unit=" + archive.agency("huyện Đông Hải")))
                .contains("Không tìm thấy văn bản nào");
        assertThat(search("q=" + word + "&year=abcd&unit=x&state=%27&after=junk")).contains("2 văn bản");
        assertThat(search("q=" + word + "&unit=" + UUID.randomUUID())).contains("2 văn bản");
    }

    @Test
    void keepsWhoAskedForWhatAndOfWhichDocumentsTextWasShown() {
        var id = archive.registered(CLERK, AGENCY, "77", "Ghi vết " + word,
                archive.text("a.txt", "mật ong rừng " + word));
        awaitIndexed();
        Await.until("the text", SOON,
                () -> search("q=" + encoded("mat ong rung " + word)).contains("<mark>mật</mark>"));
        var before = searches();

        search("q=" + encoded("mat ong rung " + word) + "&kind=OFFICIAL_LETTER");
        search("");

        var kept = searches();
        assertThat(kept).hasSize(before.size() + 1);
        assertThat(kept.getLast()).contains("\"words\":\"mat ong rung " + word + "\"", "\"kind\":\"OFFICIAL_LETTER\"",
                "\"found\":\"1\"", "\"quoted\":\"" + id + "\"",
                "\"person\":\"" + archive.account(CLERK).requirePerson() + "\"");
    }

    /** As the trail has them, in order of time. */
    private List<String> searches() {
        return database.sql("""
                SELECT convert_from(canonical, 'UTF8') FROM audit_event WHERE act = 'search.asked' AND object_id = ?
                ORDER BY position""")
                .param(archive.account(CLERK).requirePerson().value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void pagesWithoutGapOrDouble() {
        IntStream.range(0, 23)
                .forEach(i -> archive.received(CLERK, AGENCY, "3" + i, "Loạt " + word, archive.text("a.txt", "a")));
        awaitIndexed();

        var first = search("q=" + word);
        var next = Pattern.compile("id=\"more\"><a[^>]*? hx-get=\"([^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        var address = next.group(1).replace("&amp;", "&");
        var further = clerk.fragment(address).body();
        var whole = clerk.page(address).body();

        assertThat(rows(first)).isEqualTo(20);
        assertThat(rows(further)).isEqualTo(3);
        assertThat(further).doesNotContain("<html", "hx-get");
        assertThat(whole).contains("23 văn bản");
        assertThat(rows(whole)).isEqualTo(3);
    }

    @Test
    void showsNothingToPeopleOfOtherAgencies() {
        archive.registered(CLERK, AGENCY, "5", "Riêng của xã " + word, archive.text("a.txt", "bí mật " + word));
        awaitIndexed();

        var stranger = new Browserless(port).signedInAs("vanthu.xa4");

        assertThat(search("q=" + word)).contains("1 văn bản");
        assertNothing(stranger.page("/search?q=" + word).body());
    }

    @Test
    void hidesARevokedDocumentAtOnceWhileTheRelayStandsStill() {
        var id = archive.registered(CLERK, AGENCY, "6", "Bị đóng lại " + word,
                archive.text("a.txt", "nội dung đóng " + word));
        awaitIndexed();
        Await.until("the text", SOON, () -> search("q=" + encoded("noi dung dong " + word)).contains("<mark>nội"));
        archive.relay().stop();
        try {
            archive.close(id);

            assertThat(archive.waiting(DocumentTopics.INDEX)).isPositive();
            assertNothing(search("q=" + word));
            assertNothing(search("q=" + encoded("noi dung dong " + word)));
            assertNothing(search("q=" + word + "&state=REGISTERED&kind=OFFICIAL_LETTER"));
        } finally {
            archive.relay().start();
        }
        awaitIndexed();
        assertNothing(search("q=" + word));
    }

    @Test
    void asksForSignInFirst() {
        assertThat(new Browserless(port).page("/search?q=a").statusCode()).isEqualTo(302);
    }

    private void assertNothing(String page) {
        assertThat(page).contains("Không tìm thấy văn bản nào")
                .doesNotContain("/documents/", "<mark>", "facet-choice");
    }

    private void awaitIndexed() {
        Await.until("the index queue", SOON, () -> archive.waiting(DocumentTopics.INDEX) == 0);
        index.refresh();
    }

    private String search(String query) {
        return clerk.page("/search?" + query).body();
    }

    private static int rows(String page) {
        return page.split("href=\"/documents/", -1).length - 1;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

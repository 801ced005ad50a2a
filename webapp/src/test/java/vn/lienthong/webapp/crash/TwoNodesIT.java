package vn.lienthong.webapp.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.webapp.start.internal.OutsideParts;
import vn.lienthong.webapp.walk.DocumentPage;
import vn.lienthong.webapp.walk.IncomingRoad;
import vn.lienthong.webapp.walk.Node;
import vn.lienthong.webapp.walk.NotYetException;
import vn.lienthong.webapp.walk.Office;
import vn.lienthong.webapp.walk.OutgoingRoad;
import vn.lienthong.webapp.walk.PageForm;
import vn.lienthong.webapp.walk.Person;
import vn.lienthong.webapp.walk.Program;

import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes of one installation, the first of an earlier release: work and people go over from one to the other. */
class TwoNodesIT {
    private static final int COMMUNES = 200;
    private static final Duration TAKEN_OVER = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final String EARLIER = "processes/incoming-document/incoming-document.bpmn";
    private static final Pattern PROVINCE = Pattern.compile("(/administration/organisations/[0-9a-f-]{36})[\"?]");

    private static OutsideParts parts;
    private static Map<String, String> settings;
    private static Node earlier;
    private static Node present;

    @BeforeAll
    static void start() throws IOException {
        parts = OutsideParts.start();
        settings = new HashMap<>(parts.settings());
        settings.put("lienthong.content.folder", parts.folder().resolve("content").toString());
        var program = Program.present();
        var model = Path.of("..", "processes", "src", "test", "resources", "incoming-document-without-return.bpmn");
        earlier = Node.plain(parts.folder().resolve("one"), OutsideParts.freePort(),
                program.withModel(parts.folder().resolve("earlier"), EARLIER, model), settings);
        present = Node.plain(parts.folder().resolve("two"), OutsideParts.freePort(), program, settings);
        earlier.start();
        earlier.awaitReady();
    }

    @AfterAll
    static void end() throws IOException {
        present.close();
        earlier.close();
        parts.close();
    }

    @Test
    void whatOneNodeBeganTheOtherFinishesOnceAndPeopleGoOn() throws Exception {
        var office = new Office(earlier.port());
        var clerk = office.person("vanthu.xa1");
        var letter = DocumentPage.incoming(IncomingRoad.takeIn(clerk, "Thư bắt đầu ở bản trước"));
        letter.act(clerk, "register", "Đã vào sổ", (_, _) -> {});
        letter.act(clerk, "present", "Đã trình lãnh đạo", (_, _) -> {});
        present.start();
        openCommunes(office.person("quantri.tinh")); // by the earlier one, while the other comes
        present.awaitReady();
        var leader = office.person("lanhdao.xa1");
        leader.insist("open the inbox", () -> leader.page("/inbox"));
        leader.goTo(present.port());
        sendBackOnAWayOnlyTheNewModelHas(leader, letter);
        slowDownArrivals();
        var form = new HashMap<String, String>();
        clerk.insist("open a form", () -> form.putAll(
                PageForm.of(clerk.page("/incoming/new"), "/incoming/new").orElseThrow()));
        var picture = clerk.upload("ban chup.png", IncomingRoad.picture());
        OutgoingRoad.issued(office, "xa1", "Gửi tất cả các xã", "tỉnh Sông Hạ", OutgoingRoad.COMMUNES);

        Await.until("half of them", SOON, () -> count(ARRIVED) >= COMMUNES / 2);
        earlier.kill();
        var before = count(ARRIVED);
        Await.until("all of them", TAKEN_OVER, () -> count(WAITING) == 0);

        assertThat(before).as("arrived when the node was killed").isLessThan(count(DELIVERIES));
        assertThat(count(ARRIVED)).isEqualTo(count(DELIVERIES)).isGreaterThan(COMMUNES);
        assertThat(count(ROADS)).isEqualTo(count(ARRIVED));
        clerk.goTo(present.port());
        form.putAll(Map.of("source", "PAPER", "number", "9", "symbol", "BC", "issuerName", "Thôn Tây", "kind",
                "OFFICIAL_LETTER", "urgency", "NORMAL", "subject", "Gõ ở nút này, gửi ở nút kia"));
        clerk.post("/incoming/new?files=" + picture, form);
        assertThat(clerk.page("/incoming?q=g%C3%B5")).contains("Gõ ở nút này");
        Await.until("rest", SOON, () -> count(UNDONE) == 0);
        assertSound();
    }

    private static final String DELIVERIES = "SELECT count(*) FROM delivery";
    private static final String ARRIVED = "SELECT count(*) FROM incoming_document WHERE source <> 'PAPER'";
    private static final String WAITING = "SELECT count(*) FROM outbox WHERE topic = 'deliver'";
    /** In a demonstration the authorities that signatures are asked about died with their node. */
    private static final String UNDONE = "SELECT count(*) FROM outbox WHERE topic <> 'check-signatures'";
    private static final String ROADS = """
            SELECT count(DISTINCT proc_inst_id_) FROM act_hi_procinst p JOIN incoming_document d
            ON p.business_key_ = d.id::text WHERE d.source <> 'PAPER'""";

    private static void openCommunes(Person administrator) {
        administrator.insist("open communes", () -> {
            var page = PROVINCE.matcher(administrator.page("/administration"));
            if (!page.find()) throw NotYetException.shown("no province");
            var act = page.group(1) + "/acts/open-agency";
            for (int i = 1; i <= COMMUNES; i++) {
                var form = new HashMap<>(PageForm.of(administrator.page(act), act).orElseThrow());
                form.putAll(Map.of("name", "Ủy ban nhân dân xã Mới " + i, "shortName", "UBND xã Mới " + i,
                        "abbreviation", "UBND", "level", "COMMUNE"));
                administrator.post(act, form);
            }
        });
    }

    private static void sendBackOnAWayOnlyTheNewModelHas(Person leader, DocumentPage letter) {
        leader.insist("send back", () -> {
            var page = leader.page("/documents/" + letter.id());
            var form = PageForm.of(page, letter.path() + "/send-back");
            if (form.isEmpty() && page.contains("Đã vào sổ")) return;
            form.orElseThrow(NotYetException::waits).put("reason", "Không thuộc thẩm quyền.");
            leader.post(letter.path() + "/send-back", form.orElseThrow());
            throw NotYetException.waits();
        });
    }

    /** So that there is time to kill a node in the middle. */
    private static void slowDownArrivals() throws SQLException, IOException {
        try (var connection = parts.database(); var statement = connection.createStatement()) {
            statement.execute("""
                    CREATE FUNCTION arrive_slowly() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN PERFORM pg_sleep(0.05); RETURN NEW; END $$;
                    CREATE TRIGGER slow BEFORE INSERT ON incoming_document FOR EACH ROW EXECUTE FUNCTION arrive_slowly();
                    """);
        }
    }

    private static long count(String question) {
        try (var connection = parts.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertSound() {
        var words = new ArrayList<>(List.of("--lienthong.home=" + parts.folder().resolve("two")));
        settings.forEach((name, value) -> words.add("--" + name + "=" + value));
        var verdict = Verdict.of(words);
        assertThat(verdict.holds()).as(verdict.inShort()).isTrue();
    }
}

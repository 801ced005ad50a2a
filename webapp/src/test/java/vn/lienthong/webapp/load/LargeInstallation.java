package vn.lienthong.webapp.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import vn.lienthong.webapp.start.internal.OutsideParts;
import vn.lienthong.webapp.walk.DocumentPage;
import vn.lienthong.webapp.walk.IncomingRoad;
import vn.lienthong.webapp.walk.Node;
import vn.lienthong.webapp.walk.Office;
import vn.lienthong.webapp.walk.OutgoingRoad;
import vn.lienthong.webapp.walk.Program;

/**
 * The packaged product in a small heap before a large database, the same for all benches of a run:
 * {@code -Dload.documents=…} makes it smaller.
 */
final class LargeInstallation {
    static final int DOCUMENTS = Integer.getInteger("load.documents", 2_000_000);
    static final String HEAP = "-Xmx768m";
    /** Whose leader has some hundreds of letters to direct. */
    static final String WAITING_AT = "xa6";
    private static final List<String> WHERE = List.of(WAITING_AT, "xa5", "xa4");
    private static @Nullable LargeInstallation only;
    private static boolean hasFailed;

    private final OutsideParts parts;
    private final Node node;

    private LargeInstallation() throws Exception {
        parts = OutsideParts.start();
        node = Node.measured(parts.folder().resolve("home"), OutsideParts.freePort(), Program.present(),
                parts.settings(),
                HEAP);
        node.start();
        node.awaitReady();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        fill();
    }

    static synchronized LargeInstallation get() throws Exception {
        if (hasFailed) throw new IllegalStateException("It could not be made for the first who asked");
        hasFailed = true;
        if (only == null) only = new LargeInstallation();
        hasFailed = false;
        return only;
    }

    int port() {
        return node.port();
    }

    long pid() {
        return node.pid();
    }

    Connection database() throws SQLException, IOException {
        return parts.database();
    }

    /** Half of them wait for somebody, a quarter has been dealt with, a quarter was sent. */
    private void fill() throws Exception {
        var office = new Office(port());
        var waiting = waiting(office);
        var done = done(office);
        var sent = OutgoingRoad.issued(office, WHERE.get(2), "Về việc báo cáo kết quả thực hiện nhiệm vụ quý III",
                "huyện Tây Sơn", OutgoingRoad.RECIPIENT).id();
        try (var database = parts.database()) {
            BareTables.during(database, () -> {
                var half = CompletableFuture.runAsync(() -> copy(waiting, 0, DOCUMENTS / 2));
                copy(done, DOCUMENTS, DOCUMENTS / 4);
                copy(sent, 2 * DOCUMENTS, DOCUMENTS / 4);
                half.join();
            });
            try (var statement = database.createStatement()) {
                statement.execute("VACUUM ANALYZE");
            }
        }
    }

    private void copy(String document, int first, int count) {
        try (var database = parts.database()) {
            new Copies(database).make(UUID.fromString(document), first, count);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String waiting(Office office) {
        var agency = WHERE.get(0);
        var clerk = office.person("vanthu." + agency);
        var id = IncomingRoad.takeIn(clerk, "Về việc rà soát quỹ đất công ích trên địa bàn xã");
        var letter = DocumentPage.incoming(id);
        letter.act(clerk, "register", "Đã vào sổ", (_, _) -> {});
        letter.act(clerk, "present", "Đã trình lãnh đạo", (_, _) -> {});
        return id;
    }

    private static String done(Office office) {
        return new IncomingRoad(WHERE.get(1)).walked(office, "Về việc triển khai kế hoạch cải cách hành chính");
    }

    private void end() {
        node.close();
        parts.close();
    }
}

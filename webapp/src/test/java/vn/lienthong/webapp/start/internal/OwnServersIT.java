package vn.lienthong.webapp.start.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.webapp.fixtures.Browserless;

import static org.assertj.core.api.Assertions.assertThat;

/** The product with servers of its own, as it runs on a laptop. One story, because each start costs. */
class OwnServersIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path temp;

    @Test
    void keepsItsDataThroughKillsBesideAnotherInstallationAndLeavesNobodyBehind() throws Exception {
        var home = temp.resolve("Liên Thông 1");
        var port = Ports.free();
        try (var first = Product.start(home, port, Map.of()).awaitReady()) {
            assertThat(first.health("/readiness")).startsWith("200");
            assertThat(first.console()).contains("Creating the database", "Data: " + home, "vanthu.xa1")
                    .doesNotContain("one-time code");
            keep(home, "a word");
            refusesASecondProcessInTheSameHome(home);
            assertThat(Product.command(home, "backup", backups().toString()).said()).contains("Complete: " + backups());
            leavesNobodyBehindWhenKilled(first);
        }

        try (var second = Product.startPlain(home, port).awaitReady();
                var neighbour = started(temp.resolve("home 2"))) {
            assertThat(kept(home)).isEqualTo("a word");
            neighbour.awaitReady();
            second.awaitWhole();
            assertThat(ports(home)).doesNotContainAnyElementsOf(ports(temp.resolve("home 2")));
            endsWithTheProcessThatStartedIt(neighbour);
            lose(home);
            stopsInOrder(second, home, port);
        }
        findsWhatWasLostWhileItSleeps(home);

        try (var third = Product.startPlain(home, port).awaitReady()) {
            assertThat(third.commandLine()).contains("-XX:AOTCache=" + home, home + "/engines/program-");
            assertThat(third.health("/readiness")).startsWith("200");
        }
        isMadeAgainOfItsBackup();
    }

    private Path backups() {
        return temp.resolve("backups");
    }

    /** In another home, and with a kill between its files and its rows. */
    private void isMadeAgainOfItsBackup() throws Exception {
        var home = temp.resolve("home 3");
        String backup;
        try (var all = Files.list(backups())) {
            backup = all.map(Path::toString).filter(name -> name.endsWith("Z")).findFirst().orElseThrow();
        }
        Product.killedCommand(home, "Folder development-pki", "restore", backup);
        var restored = Product.command(home, "restore", backup);
        Files.delete(home.resolve("engines"));

        assertThat(restored.said()).contains("no table of the product: kept", "rules hold");
        assertThat(restored.status()).isZero();
    }

    private static void refusesASecondProcessInTheSameHome(Path home) throws Exception {
        try (var other = Product.start(home, Ports.free(), Map.of())) {
            assertThat(other.awaitExit()).isNotZero();
            assertThat(other.console()).contains("Another process already serves the installation in " + home)
                    .doesNotContain("\tat ");
        }
    }

    private static void leavesNobodyBehindWhenKilled(Product product) throws InterruptedException {
        var children = product.children();
        assertThat(children).hasSizeGreaterThanOrEqualTo(2);

        product.kill();

        Await.until("the children ended", SOON, () -> children.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Started by a shell that stays in between, and told to follow it. */
    private static Product started(Path home) throws IOException {
        return Product.start(home, Ports.free(), Map.of(), List.of("sh", "-c", "\"$@\"; true", "sh"),
                "-Dlienthong.follow-parent=true");
    }

    private static void endsWithTheProcessThatStartedIt(Product product) throws InterruptedException {
        var family = product.children();

        product.kill();

        Await.until("the family ended", SOON, () -> family.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(product.console()).contains("The process that started us has ended");
    }

    /** A browser listens and another one sends a file when the word comes. */
    private static void stopsInOrder(Product product, Path home, int port) throws Exception {
        var children = product.children();
        var clerk = new Browserless(port).signedInAsDemo("vanthu.xa1");
        var file = new SlowFile();
        var sent = new FutureTask<>(() -> clerk.upload("cham.txt", SlowFile.LENGTH,
                HttpRequest.BodyPublishers.ofInputStream(() -> file)));
        try (var news = clerk.stream(clerk.request("/live").header("Accept", "text/event-stream").GET()).body()) {
            Thread.ofVirtual().start(sent);
            file.awaitHalf();

            product.process().destroy();

            assertThat(new String(news.readAllBytes(), StandardCharsets.UTF_8)).contains("retry:");
            file.goOn();
        }
        assertThat(sent.get(SOON.toSeconds(), TimeUnit.SECONDS)).as("the upload's key").isNotBlank();
        product.awaitExit();
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(Files.readString(home.resolve("postgres/postgres.log"))).endsWith("database system is shut down\n");
        assertThat(product.console()).doesNotContain("ERROR");
    }

    /** Gives its second half when it is told to. */
    private static final class SlowFile extends InputStream {
        static final int LENGTH = 400_000;
        private final CountDownLatch half = new CountDownLatch(1);
        private final CountDownLatch second = new CountDownLatch(1);
        private int given;

        @Override
        public int read() throws IOException {
            if (given == LENGTH) return -1;
            if (given == LENGTH / 2) waitForTheWord();
            given++;
            return 'x';
        }

        private void waitForTheWord() throws IOException {
            half.countDown();
            try {
                if (!second.await(SOON.toSeconds(), TimeUnit.SECONDS)) throw new IOException("Nobody goes on");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }

        void awaitHalf() throws InterruptedException {
            assertThat(half.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }

        void goOn() {
            second.countDown();
        }
    }

    /** Without search, which would take its time to come up. */
    private static void findsWhatWasLostWhileItSleeps(Path home) throws Exception {
        var checked = Product.command(home, "check", "--lienthong.search.url=http://127.0.0.1:9");

        assertThat(checked.said()).contains("violation number.gap register", "a line for number 2", "audit.chain",
                "1 broken with 2 violations, 2 could not be checked");
        assertThat(checked.status()).isEqualTo(1);
        assertThat(Files.readString(home.resolve("postgres/postgres.log"))).endsWith("database system is shut down\n");
    }

    /** Two numbers without their lines. */
    private static void lose(Path home) throws Exception {
        try (var connection = DriverManager.getConnection(url(home), "lienthong", password(home));
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO lienthong.register VALUES (gen_random_uuid(), gen_random_uuid(), 'INCOMING',"
                    + " 'LOST', 2026, 3)");
        }
    }

    private static void keep(Path home, String word) throws Exception {
        try (var connection = DriverManager.getConnection(url(home), "lienthong", password(home));
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE lienthong.kept AS SELECT '" + word + "' AS word");
        }
    }

    private static String kept(Path home) throws Exception {
        try (var connection = DriverManager.getConnection(url(home), "lienthong", password(home));
                var rows = connection.createStatement().executeQuery("SELECT word FROM lienthong.kept")) {
            if (!rows.next()) throw new SQLException("nothing kept");
            return rows.getString(1);
        }
    }

    private static String url(Path home) throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + properties(home).getProperty("postgres") + "/lienthong";
    }

    private static String password(Path home) throws IOException {
        return Files.readString(home.resolve("postgres/password"));
    }

    private static List<Object> ports(Path home) throws IOException {
        return List.copyOf(properties(home).values());
    }

    private static Properties properties(Path home) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("ports.properties"))) {
            properties.load(in);
        }
        return properties;
    }
}

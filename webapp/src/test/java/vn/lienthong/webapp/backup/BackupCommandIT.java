package vn.lienthong.webapp.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

import vn.lienthong.Application;
import vn.lienthong.BackupApplication;
import vn.lienthong.CheckApplication;
import vn.lienthong.RestoreApplication;
import vn.lienthong.engine.content.ContentSettings;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.search.DocumentIndex;
import vn.lienthong.search.IndexHealth;
import vn.lienthong.signing.devpki.DevPki;
import vn.lienthong.webapp.fixtures.Archive;
import vn.lienthong.webapp.fixtures.CommandRun;
import vn.lienthong.webapp.fixtures.SearchTest;
import vn.lienthong.webapp.soundness.CheckCommand;
import vn.lienthong.webapp.start.OperatorCommand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Copies of an installation whose product is at work, and installations made of them. Its own one: others break theirs. */
@SearchTest
@TestPropertySource(properties = "lienthong.register.alarm-after=16m")
class BackupCommandIT {
    private static final String CLERK = "vanthu.xa1";
    private static final String AGENCY = "xã Hòa Bình";
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final AtomicInteger COUNT = new AtomicInteger();
    /** What a restored installation begins anew, and the trail, which has one more event. */
    private static final Set<String> NOT_ALIKE = Set.of("spring_session", "spring_session_attributes", "upload",
            "upload_reading", "upload_signature", "filled_index", "installation", "task_change",
            "flyway_schema_history", "audit_event", "audit_chain");

    @Autowired
    Environment environment;

    @Autowired
    Archive archive;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ContentSettings contents;

    @TempDir
    Path temp;

    private final String schema = "restored_" + COUNT.incrementAndGet();

    @BeforeEach
    void quiet() {
        if (!archive.holds(CLERK)) registered("61");
        Await.until("a quiet outbox", SOON, () -> archive.waiting("index") + archive.waiting("text") == 0);
    }

    private void registered(String number) {
        archive.registered(CLERK, AGENCY, number, "Về việc tu bổ đê biển",
                archive.text("de-bien-" + number + ".txt", "Kế hoạch tu bổ đê biển số " + number));
    }

    @Test
    void makesTheSameInstallationAgainWhichWorksOn() {
        beginAnIntake();
        var taken = backup();
        jdbc.sql("CREATE TABLE not_ours AS SELECT 1 AS a").update();
        var restored = restore(backupAgain().folder());
        jdbc.sql("DROP TABLE not_ours").update();

        assertThat(taken.run().trouble() + restored.trouble()).isEmpty();
        assertThat(restored.out()).contains("no table of the product: not_ours", "Restored; ", " rules hold");
        assertThat(List.of(taken.run().status(), restored.status())).containsOnly(0);
        assertThat(rows(schema)).isEqualTo(rows(schemaOfTheProduct()));
        assertThat(jdbc.sql("SELECT convert_from(canonical, 'UTF8') FROM " + schema
                + ".audit_event WHERE act = 'installation.restored'").query(String.class).single()).contains("takenAt");
        assertThat(files(home().resolve("development-pki"))).containsAll(
                files(Path.of(setting("lienthong.home")).resolve("development-pki")));
        assertThat(idOf(schema)).isNotEqualTo(idOf(schemaOfTheProduct()));
        worksOn();
        assertThat(restore(taken.folder()).trouble()).contains("Not restored: There is an installation already");
    }

    /** A file that is read for the form of the intake. */
    private void beginAnIntake() {
        jdbc.sql("""
                WITH begun AS (INSERT INTO upload
                        (id, secret_sha256, owner_id, name, size, received, content_id, finished_at, expires_at)
                    VALUES (gen_random_uuid(), '', gen_random_uuid(), 'a.pdf', 1, 1, 'x', now(), now() + interval '1 day')
                    RETURNING id),
                read AS (INSERT INTO upload_reading (upload_id, state) SELECT id, 'READ' FROM begun RETURNING upload_id)
                INSERT INTO upload_signature (upload_id, ordinal, is_seal, is_valid, name, agency, agency_code)
                SELECT upload_id, 0, false, true, 'a', 'b', 'c' FROM read""").update();
    }

    /** As a kill leaves it that comes before the tables are brought up to date. */
    @Test
    void goesOnWhereTheRowsAreIn() throws Exception {
        var folder = backup().folder();
        assertThat(restore(folder, "--in-its-place").status()).isZero();
        assertThat(idOf(schema)).isEqualTo(idOf(schemaOfTheProduct()));
        var moment = JsonMapper.builder()
                .build()
                .readTree(Files.readString(folder.resolve("manifest.json")))
                .get("takenAt")
                .stringValue();
        jdbc.sql("COMMENT ON SCHEMA " + schema + " IS 'unfinished restore, rows are in, of " + moment + "'").update();

        var other = restore(backupAgain().folder());
        var goneOn = restore(folder);

        assertThat(other.trouble()).contains("Not restored: A backup was being restored");
        assertThat(goneOn.out()).contains(" rules hold").doesNotContain("Database: ");
        assertThat(goneOn.status()).isZero();
    }

    @Test
    void touchesNothingWhenTheFilesAreNotBesideIt() throws Exception {
        var folder = backup().folder();
        var alone = temp.resolve("alone/" + folder.getFileName());
        try (var all = Files.walk(folder)) {
            for (var one : all.toList()) {
                var copy = alone.resolve(folder.relativize(one).toString());
                if (Files.isDirectory(one)) Files.createDirectories(copy);
                else Files.copy(one, copy);
            }
        }

        var away = restore(alone);
        Files.createDirectories(alone.resolveSibling("files"));
        var behind = restore(alone);

        assertThat(away.trouble()).contains("Not restored: The files of the backup are not there");
        assertThat(behind.trouble()).contains(" files of the backup are missing beside it");
        assertThat(List.of(away.status(), behind.status())).containsOnly(OperatorCommand.NOT_RUN);
        assertThat(schemas()).isZero();
    }

    /** The copies hold them; it is the store that has lost some, and is not away. */
    @Test
    void isTakenThoughTheStoreHasLostMany() throws Exception {
        backup();
        var lost = IntStream.range(0, 12).mapToObj(each -> stored("7" + each)).toList();
        var bytes = new ArrayList<byte[]>();
        for (var one : lost) {
            bytes.add(Files.readAllBytes(one));
            Files.delete(one);
        }
        var taken = backupAgain();
        for (int i = 0; i < bytes.size(); i++) Files.write(lost.get(i), bytes.get(i));

        assertThat(taken.run().trouble().lines()).filteredOn(line -> line.endsWith(": missing")).hasSize(12);
        assertThat(taken.run().status()).isEqualTo(1);
    }

    /** On the ports of the other, which belong to its keys: they stand in the certificates. */
    private void worksOn() {
        var pki = archive.get(DevPki.class);
        pki.statusServer().stop();
        pki.timestampServer().stop();
        try (var product = new SpringApplicationBuilder(Application.class).run(settings("--server.port=0"))) {
            Await.until("an index", SOON,
                    () -> product.getBean(DocumentIndex.class).health().state() == IndexHealth.State.READY);
            var checked = CommandRun.beside(environment, new CheckCommand(CheckApplication.class),
                    settings("--content"));

            assertThat(checked.out()).contains("index.documents        ok", " 0 broken with 0 violations, 0 could not");
            assertThat(checked.status()).isZero();
        } finally {
            pki.statusServer().start();
            pki.timestampServer().start();
        }
    }

    @Test
    void copiesOnlyWhatIsNewAndKeepsTheYoungest() throws Exception {
        var first = backup();
        registered("62");
        Files.createDirectories(place().resolve("2020-01-01T000000Z.part/database"));
        Await.until("another second", SOON, () -> backup("--keep=1").run().status() == 0);

        try (var left = Files.list(place())) {
            assertThat(left.map(one -> one.getFileName().toString())
                    .filter(name -> name.startsWith("20"))).hasSize(1)
                    .doesNotContain(first.folder().getFileName().toString());
        }
        assertThat(backupAgain().run().out()).contains(" 0 of them new");
        try (var all = Files.list(place())) {
            assertThat(all.filter(Files::isDirectory).map(BackupCommandIT::rights)).containsOnly("rwx------");
        }
    }

    @Test
    void makesNothingOfADamagedBackup() throws Exception {
        var folder = backup().folder();
        flipAByte(folder.resolve("database/register_entry.gz"));

        var restored = restore(folder);

        assertThat(restored.trouble()).contains("Damaged in the backup: database/register_entry.gz");
        assertThat(restored.status()).isEqualTo(OperatorCommand.NOT_RUN);
        assertThat(schemas()).isZero();
        assertThat(home()).doesNotExist();
    }

    /** The tables are made, and no row goes in. */
    @Test
    void isBegunAgainWhenItWasInterruptedAndNobodyStartsMeanwhile() throws Exception {
        var folder = backup().folder();
        jdbc.sql("ALTER TABLE mark_measure ADD COLUMN other int").update();
        var foreign = backupAgain().folder();
        jdbc.sql("ALTER TABLE mark_measure DROP COLUMN other").update();

        var interrupted = restore(foreign);
        var checked = CommandRun.beside(environment, new CheckCommand(CheckApplication.class), settings());

        assertThat(interrupted.trouble()).contains("Not restored: The table mark_measure of the backup");
        assertThat(checked.trouble()).contains("A backup was being restored into the schema " + schema);
        assertThatThrownBy(() -> new SpringApplicationBuilder(Application.class).run(settings("--server.port=0")))
                .rootCause()
                .hasMessageContaining("call `restore` again");
        assertThat(restore(folder).status()).isZero();
        assertThat(rows(schema)).isEqualTo(rows(schemaOfTheProduct()));
    }

    @Test
    void namesTheFilesThatAreMissing() throws Exception {
        var lost = stored("62-lost");
        var bytes = Files.readAllBytes(lost);
        Files.delete(lost);
        var taken = backup();
        Files.write(lost, bytes);
        var restored = restore(taken.folder());

        assertThat(taken.run().trouble()).contains("File " + lost.getFileName() + ": missing");
        assertThat(taken.run().out()).contains("Taken, with gaps: ");
        assertThat(restored.out()).contains("Missing from the backup, or damaged: file " + lost.getFileName());
        assertThat(List.of(taken.run().status(), restored.status())).containsOnly(1);
    }

    @Test
    void isNotTakenTwiceAtOnce() throws Exception {
        Files.createDirectories(place());
        try (var held = FileChannel.open(place().resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); var _ = held.lock()) {
            var taken = backup();

            assertThat(taken.run().trouble()).contains("No backup was taken: Another backup is being taken");
            assertThat(taken.run().status()).isEqualTo(OperatorCommand.NOT_RUN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--keep=0", "--keep=x", "--content", "two places"})
    void isNotTakenByWordsItDoesNotUnderstand(String words) {
        var run = CommandRun.beside(environment, new BackupCommand(BackupApplication.class),
                Stream.concat(Stream.of(place().toString()), Stream.of(words.split(" "))).toArray(String[]::new));

        assertThat(run.trouble()).contains("Not understood");
        assertThat(run.status()).isEqualTo(OperatorCommand.NOT_RUN);
        assertThat(place()).doesNotExist();
    }

    private record Taken(CommandRun run, Path folder) {}

    private Path place() {
        return temp.resolve("backups");
    }

    private Path home() {
        return temp.resolve("home");
    }

    private Taken backup(String... words) {
        var run = CommandRun.beside(environment, new BackupCommand(BackupApplication.class),
                Stream.concat(Stream.of(place().toString()), Stream.of(words)).toArray(String[]::new));
        var folder = run.out()
                .lines()
                .filter(line -> line.startsWith("Complete: ") || line.startsWith("Taken, with gaps: "))
                .map(line -> Path.of(line.substring(line.indexOf('/'))))
                .findFirst();
        return new Taken(run, folder.orElse(place()));
    }

    /** One of another second. */
    private Taken backupAgain() {
        var taken = new ArrayList<Taken>();
        Await.until("another second", SOON, () -> {
            taken.add(backup());
            return taken.getLast().run().status() != OperatorCommand.NOT_RUN;
        });
        return taken.getLast();
    }

    private CommandRun restore(Path backup, String... words) {
        return CommandRun.beside(environment, new RestoreCommand(RestoreApplication.class),
                settings(Stream.concat(Stream.of(backup.toString()), Stream.of(words)).toArray(String[]::new)));
    }

    private long schemas() {
        return jdbc.sql("SELECT count(*) FROM pg_namespace WHERE nspname = ?").param(schema).query(Long.class).single();
    }

    private String idOf(String installation) {
        return jdbc.sql("SELECT id FROM " + installation + ".installation").query(String.class).single();
    }

    private String[] settings(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--lienthong.home=" + home(), "--lienthong.database.schema=" + schema,
                "--lienthong.search.index-prefix=" + schema.replace('_', '-'), "--lienthong.demo.password=lienthong"));
        for (var name : List.of("lienthong.database.url", "lienthong.database.username",
                "lienthong.database.password", "lienthong.search.url", "lienthong.text.url"))
            all.add("--" + name + "=" + setting(name));
        return all.toArray(String[]::new);
    }

    private String setting(String name) {
        return Objects.requireNonNull(environment.getProperty(name));
    }

    private String schemaOfTheProduct() {
        return setting("lienthong.database.schema");
    }

    /** A digest of the rows of each table. */
    private TreeMap<String, String> rows(String of) {
        var rows = new TreeMap<String, String>();
        for (var table : jdbc.sql("SELECT tablename FROM pg_tables WHERE schemaname = ?")
                .param(of)
                .query(String.class)
                .list()) {
            if (!NOT_ALIKE.contains(table))
                rows.put(table, jdbc.sql("SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, chr(10) ORDER BY "
                        + "t::text)), '') FROM " + of + "." + table + " t").query(String.class).single());
        }
        return rows;
    }

    private Path stored(String number) {
        registered(number);
        var id = jdbc.sql("SELECT id FROM content ORDER BY first_stored_at DESC LIMIT 1").query(String.class).single();
        try (var all = Files.walk(contents.folder())) {
            return all.filter(file -> file.endsWith(id)).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> files(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> !name.equals("lock"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String rights(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void flipAByte(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }
}

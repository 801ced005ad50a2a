package vn.lienthong.webapp.start.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a database has the tables that this program knows; it looks and migrates nothing. */
final class KnownSchema {
    private final Flyway flyway;
    private final UnfinishedRestore restore;

    KnownSchema(DataSource database, String schema, List<JavaMigration> migrations) {
        this.flyway = settings(database, schema, migrations).load();
        this.restore = new UnfinishedRestore(JdbcClient.create(database), schema);
    }

    /** As the product itself has them when it starts. */
    static FluentConfiguration settings(DataSource database, String schema, List<JavaMigration> migrations) {
        return Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .locations("classpath:db/migration")
                .javaMigrations(migrations.toArray(JavaMigration[]::new));
    }

    /** What does not fit, in words for an operator; empty = it fits. */
    Optional<String> misfit() {
        if (restore.isMarked()) return Optional.of(restore.words());
        var all = flyway.info().all();
        var older = some(all, state -> state.isResolved() && !state.isApplied());
        if (!older.isEmpty())
            return Optional.of("The database is older than this program, or not made yet: it has no " + older
                    + ". Start the product of this version once, or check with the program it belongs to.");
        var newer = some(all, state -> state.isApplied() && !state.isResolved());
        return newer.isEmpty()
                ? Optional.empty()
                : Optional.of("The database is newer than this program, which does not know its " + newer
                        + ". Check with the program that made it.");
    }

    private static String some(MigrationInfo[] all, Predicate<MigrationState> which) {
        return Arrays.stream(all)
                .filter(one -> which.test(one.getState()))
                .map(one -> String.valueOf(one.getVersion()))
                .limit(3)
                .toList()
                .toString()
                .replaceAll("[\\[\\]]", "");
    }
}

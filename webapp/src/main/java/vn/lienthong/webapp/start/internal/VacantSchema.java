package vn.lienthong.webapp.start.internal;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;

import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.lienthong.engine.backup.UnfitBackupException;
import vn.lienthong.webapp.start.Vacancy;

/** A schema without tables, or with those an interrupted restore has left. */
final class VacantSchema implements Vacancy {
    private final DataSource database;
    private final UnfinishedRestore mark;
    private final String schema;
    private final List<JavaMigration> migrations;

    VacantSchema(DataSource database, UnfinishedRestore mark, String schema, List<JavaMigration> migrations) {
        this.database = database;
        this.mark = mark;
        this.schema = schema;
        this.migrations = migrations;
    }

    @Override
    public boolean prepare(String backup, List<String> versions) {
        requireKnown(versions);
        if (mark.isFilledWith(backup)) return false;
        requireVacant();
        make();
        KnownSchema.settings(database, schema, migrations).target(versions.getLast()).load().migrate();
        if (!versions(info -> info.getState().isApplied()).equals(versions))
            throw new UnfitBackupException("Tables of another version than those of the backup lie in the schema "
                    + schema + ": begin with an empty schema or home");
        return true;
    }

    @Override
    public void claim() {
        jdbc().sql("SELECT pg_advisory_xact_lock(hashtext(?))")
                .param("restore " + schema)
                .query((_, _) -> true)
                .single();
        if (!mark.isEmpty())
            throw new UnfitBackupException("Somebody else has restored a backup into the schema " + schema
                    + " meanwhile");
    }

    @Override
    public void filled(String backup) {
        mark.fill(backup);
    }

    @Override
    public void bringUpToDate() {
        KnownSchema.settings(database, schema, migrations).load().migrate();
        jdbc().sql("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = ?")
                .param(schema)
                .query(String.class)
                .list()
                .forEach(table -> jdbc().sql("ANALYZE " + schema + "." + table).update());
    }

    private void requireKnown(List<String> versions) {
        if (versions.isEmpty()) throw new UnfitBackupException("The backup does not say what tables it is of");
        var unknown = versions.stream().filter(one -> !versions(_ -> true).contains(one)).toList();
        if (!unknown.isEmpty())
            throw new UnfitBackupException("The backup is of a newer program, which has tables this one does not know: "
                    + unknown.getFirst());
    }

    private List<String> versions(Predicate<MigrationInfo> which) {
        var all = KnownSchema.settings(database, schema, migrations).load().info().all();
        return Arrays.stream(all)
                .filter(one -> one.getVersion() != null && which.test(one))
                .map(one -> one.getVersion().getVersion())
                .toList();
    }

    private void requireVacant() {
        if (mark.isEmpty()) return;
        if (mark.isMarked()) throw new UnfitBackupException(mark.words() + ", with the backup that was begun with");
        var tables = jdbc().sql("SELECT count(*) FROM pg_tables WHERE schemaname = ?")
                .param(schema)
                .query(Long.class)
                .single();
        if (tables > 0)
            throw new UnfitBackupException("There is an installation already: the schema " + schema + " has " + tables
                    + " tables. A backup is restored where nothing is");
    }

    private void make() {
        var isThere = jdbc().sql("SELECT count(*) FROM pg_namespace WHERE nspname = ?")
                .param(schema)
                .query(Long.class)
                .single() > 0;
        if (!isThere) jdbc().sql("CREATE SCHEMA " + schema).update();
        mark.begin();
    }

    private JdbcClient jdbc() {
        return mark.jdbc();
    }

    @Override
    public void end() {
        mark.lift();
    }
}

package vn.lienthong.engine.workflow.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Creates the process engine's tables from its own scripts, unchanged, so that one tool owns the whole schema. */
public final class CamundaTables implements JavaMigration {
    private static final List<String> PARTS = List.of(
            "engine", "identity", "history", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("202611220500");
    }

    @Override
    public String getDescription() {
        return "camunda 7.24";
    }

    /** Over the scripts: a library with other ones is found before it meets the tables. */
    @Override
    public Integer getChecksum() {
        var sum = new CRC32();
        for (var part : PARTS) sum.update(bytes(script(part)));
        return (int) sum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        for (var part : PARTS)
            ScriptUtils.executeSqlScript(
                    context.getConnection(), new EncodedResource(script(part), StandardCharsets.UTF_8));
    }

    private static ClassPathResource script(String part) {
        return new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql");
    }

    private static byte[] bytes(ClassPathResource script) {
        try {
            return script.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

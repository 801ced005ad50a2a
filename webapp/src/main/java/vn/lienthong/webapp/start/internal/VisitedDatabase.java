package vn.lienthong.webapp.start.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;

import vn.lienthong.search.local.LocalEngineException;

/** The database of an installation that we only look at: asked where it runs, started and stopped by us where it sleeps. */
final class VisitedDatabase implements AutoCloseable {
    /** With a server whose product may be starting at this moment. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** One try. */
    private static final Duration NO_PATIENCE = Duration.ofMillis(1);

    private final DatabaseServer server;
    private final HikariDataSource pool;

    private VisitedDatabase(DatabaseServer server, String schema, Duration patience) {
        this.server = server;
        this.pool = pool(server, schema, patience);
    }

    static VisitedDatabase open(DatabaseProperties settings, VisitedHome home, Progress progress) throws IOException {
        var server = settings.isOutside() ? DatabaseServer.elsewhere(settings) : own(home, progress);
        try {
            return new VisitedDatabase(server, settings.schema(), settings.isOutside() ? NO_PATIENCE : PATIENCE);
        } catch (PoolInitializationException e) {
            server.close();
            throw new LocalEngineException("The database gives no connection: " + e.getMessage(), e);
        }
    }

    private static DatabaseServer own(VisitedHome home, Progress progress) throws IOException {
        var folder = home.folder("postgres");
        // who misses one of them would make it anew
        if (!Files.isDirectory(PostgresCluster.data(folder)) || !Files.isRegularFile(folder.resolve("password")))
            throw new NoInstallationException("no database in " + folder);
        var postgres = new LocalPostgres(home.home().resolve("engines"), folder, home.port("postgres"));
        return home.isAwake() ? DatabaseServer.running(postgres) : DatabaseServer.own(postgres, progress);
    }

    private static HikariDataSource pool(DatabaseServer server, String schema, Duration patience) {
        var config = server.poolOf(schema);
        config.setInitializationFailTimeout(patience.toMillis());
        config.setConnectionInitSql("SET default_transaction_read_only = on");
        return new HikariDataSource(config);
    }

    HikariDataSource pool() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        server.close();
    }
}

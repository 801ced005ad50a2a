package vn.lienthong.engine.content;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

import vn.lienthong.engine.content.internal.EndlessFile;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.PersonId;

/** Appends to an upload until it is killed. */
final class AppendProgram {
    private AppendProgram() {}

    /** @param arguments database, folder, instant, key of the upload, its owner, its size */
    public static void main(String[] arguments) {
        var database = new DriverManagerDataSource(arguments[0]);
        database.setSchema("lienthong");
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(DataSource.class, () -> database);
            context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
            context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
            context.registerBean(Clock.class, () -> Clock.fixed(Instant.parse(arguments[2]), ZoneOffset.UTC));
            context.registerBean(ContentSettings.class, () -> ContentSettings.in(Path.of(arguments[1])));
            context.register(AppendToUpload.class, OwnStore.class);
            context.scan("vn.lienthong.engine.content.internal");
            context.refresh();
            var file = new EndlessFile(Long.parseLong(arguments[5]));
            context.getBean(AppendToUpload.class)
                    .append(UploadKey.parse(arguments[3]), new UploadChunk(0, file, null),
                            Actor.of(PersonId.of(arguments[4])));
        }
    }
}

package vn.lienthong.engine.content;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

import vn.lienthong.engine.content.internal.ChildJvm;
import vn.lienthong.engine.content.internal.EndlessFile;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.PersonId;

import static org.assertj.core.api.Assertions.assertThat;

class UploadKilledIT {
    private static final long SIZE = 100L << 20;

    private final Actor actor = Actor.of(new PersonId(UUID.randomUUID()));

    @Test
    void goesOnAfterTheServerWasKilledInTheMiddle() throws Exception {
        try (var engine = new EngineContext()) {
            var key = engine.get(OpenUpload.class).open(new NewUpload("quét.tif", SIZE, null), actor).orThrow().key();
            try (var server = appendElsewhere(engine, key)) {
                Await.until(Duration.ofSeconds(60), () -> find(engine, key).received() > 0 || !server.isAlive());
                assertThat(server.isAlive()).isTrue();
                server.kill();
            }

            long received = find(engine, key).received();
            var rest = new EndlessFile(SIZE);
            rest.skipNBytes(received);
            engine.get(AppendToUpload.class).append(key, new UploadChunk(received, rest, null), actor).orThrow();
            var receipt = engine.get(FinishUpload.class).finish(key, actor).orThrow();

            assertThat(received).isPositive().isLessThan(SIZE);
            var whole = engine.get(ContentStore.class).put(new EndlessFile(SIZE));
            assertThat(receipt.content()).isEqualTo(whole);
        }
    }

    private ChildJvm appendElsewhere(EngineContext engine, UploadKey key) throws Exception {
        var url = engine.get(DataSource.class).unwrap(HikariDataSource.class).getJdbcUrl();
        return ChildJvm.start(AppendProgram.class, List.of("-Xmx64m"), url,
                engine.get(ContentSettings.class).folder(), engine.clock().instant(), key.text(),
                actor.requirePerson(), SIZE);
    }

    private Upload find(EngineContext engine, UploadKey key) {
        return engine.get(FindUpload.class).find(key, actor);
    }
}

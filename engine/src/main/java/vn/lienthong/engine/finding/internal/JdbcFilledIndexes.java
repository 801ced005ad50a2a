package vn.lienthong.engine.finding.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.finding.FilledIndexes;

@Component
final class JdbcFilledIndexes implements FilledIndexes {
    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcFilledIndexes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Standing of(String index) {
        return jdbc.sql("SELECT outdated FROM filled_index WHERE name = ?")
                .param(index)
                .query(Boolean.class)
                .optional()
                .map(outdated -> outdated ? Standing.OUTDATED : Standing.BELIEVED)
                .orElseGet(this::ofUnknown);
    }

    /** Before this was written down at all there was one as well: it answers until it is filled anew. */
    private Standing ofUnknown() {
        var known = jdbc.sql("SELECT count(*) FROM filled_index").query(Long.class).single();
        return known == 0 ? Standing.OUTDATED : Standing.UNKNOWN;
    }

    @Override
    public UUID owner() {
        return jdbc.sql("SELECT id FROM installation").query(UUID.class).single();
    }

    @Override
    public void begun(String index) {
        jdbc.sql("INSERT INTO filled_index (name, begun_at) VALUES (?, ?)")
                .params(index, Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public void answers(String index) {
        jdbc.sql("DELETE FROM filled_index WHERE name <> ?").param(index).update();
    }

    @Override
    public void outdate() {
        jdbc.sql("UPDATE filled_index SET outdated = true").update();
    }
}

package vn.lienthong.engine.content.internal;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.OwnStore;

@Component
final class JdbcKnownContents implements OwnStore.Known {
    /** One or the other may be lost. */
    private static final int SOME = 20;

    private final JdbcClient jdbc;

    JdbcKnownContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String installation() {
        return jdbc.sql("SELECT id::text FROM installation").query((row, _) -> row.getString(1)).single();
    }

    @Override
    public List<ContentId> some() {
        return jdbc.sql("SELECT id FROM content LIMIT ?")
                .param(SOME)
                .query((row, _) -> new ContentId(row.getString(1)))
                .list();
    }
}

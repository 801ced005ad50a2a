package vn.lienthong.engine.issuance.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.issuance.MarkPicture;
import vn.lienthong.engine.issuance.MarkPictures;

/** Pictures as rows; the bytes lie in the content store. */
@Component
final class JdbcMarkPictures implements MarkPictures {
    private static final int PAGE = 20;
    /** Tells these locks from other advisory locks of the product. */
    private static final int LOCK_SPACE = 0x4D50;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcMarkPictures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<MarkPicture> usedOn(Mark mark, UUID owner, LocalDate day) {
        return jdbc.sql("""
                SELECT * FROM mark_picture WHERE owner_id = ? AND mark = ?
                  AND daterange(valid_from, valid_until, '[)') @> ?::date""")
                .params(owner, mark.name(), day)
                .query((row, _) -> picture(row))
                .optional();
    }

    @Override
    public Optional<MarkPicture> find(UUID id) {
        return jdbc.sql("SELECT * FROM mark_picture WHERE id = ?")
                .param(id)
                .query((row, _) -> picture(row))
                .optional();
    }

    @Override
    public List<MarkPicture> of(Mark mark, UUID owner) {
        return jdbc.sql("SELECT * FROM mark_picture WHERE owner_id = ? AND mark = ? ORDER BY id DESC LIMIT ?")
                .params(owner, mark.name(), PAGE)
                .query((row, _) -> picture(row))
                .list();
    }

    @Override
    public void lock(UUID owner) {
        jdbc.sql("SELECT pg_advisory_xact_lock(?, hashtext(?))")
                .params(LOCK_SPACE, owner.toString())
                .query((_, _) -> true)
                .single();
    }

    @Override
    public void add(MarkPicture picture) {
        jdbc.sql("""
                INSERT INTO mark_picture (id, mark, owner_id, content_id, valid_from, valid_until, basis, given_at)
                VALUES (:id, :mark, :owner, :content, :from, :until, :basis, :now)""")
                .param("id", picture.id())
                .param("mark", picture.mark().name())
                .param("owner", picture.owner())
                .param("content", picture.content().value())
                .param("from", picture.from())
                .param("until", picture.until())
                .param("basis", picture.basis())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public int end(Mark mark, UUID owner, LocalDate from) {
        return jdbc.sql("""
                UPDATE mark_picture SET valid_until = greatest(valid_from, :from::date)
                WHERE owner_id = :owner AND mark = :mark
                  AND (valid_until IS NULL OR valid_until > greatest(valid_from, :from::date))""")
                .param("from", from)
                .param("owner", owner)
                .param("mark", mark.name())
                .update();
    }

    private static MarkPicture picture(ResultSet row) throws SQLException {
        return new MarkPicture(row.getObject("id", UUID.class), Mark.valueOf(row.getString("mark")),
                row.getObject("owner_id", UUID.class), new ContentId(row.getString("content_id")),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class),
                row.getString("basis"));
    }
}

package vn.lienthong.engine.content.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.Quarantine;
import vn.lienthong.engine.content.Quarantine.Answer;
import vn.lienthong.engine.content.Quarantine.Standing;
import vn.lienthong.engine.content.Quarantines;
import vn.lienthong.engine.content.Suspicion;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PageKey;
import vn.lienthong.engine.shared.PersonId;

/** Rows of the table {@code content_quarantine}. */
@Component
final class JdbcQuarantines implements Quarantines {
    private static final String SELECT = """
            SELECT content_id, organisation_id, reasons, quarantined_at, kept_by, kept_at, keeping_reason,
                   released_by, released_at, release_reason
            FROM content_quarantine\s""";
    private static final String CLOSED = "WHERE organisation_id = ANY(:organisations) AND released_at IS NULL ";
    private static final String PAGE = """
             AND (:since::timestamptz IS NULL
                 OR (quarantined_at, content_id, organisation_id) < (:since, :content, :organisation::uuid))
            ORDER BY quarantined_at DESC, content_id DESC, organisation_id DESC LIMIT :most""";
    private static final String KEY = "WHERE content_id = :content AND organisation_id = :organisation";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcQuarantines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The first judgement stays, also when it was lifted. */
    void add(ContentId content, OrganisationId organisation, Set<Suspicion> reasons) {
        jdbc.sql("""
                INSERT INTO content_quarantine (content_id, organisation_id, reasons, quarantined_at)
                VALUES (:content, :organisation, :reasons, :now)
                ON CONFLICT DO NOTHING""")
                .param("content", content.value())
                .param("organisation", organisation.value())
                .param("reasons", reasons.stream().map(Suspicion::name).sorted().toArray(String[]::new))
                .param("now", Times.toSql(clock.instant()))
                .update();
    }

    @Override
    public Optional<Quarantine> find(ContentId content, OrganisationId organisation) {
        return one(SELECT + KEY, content, organisation);
    }

    @Override
    public Optional<Quarantine> lock(ContentId content, OrganisationId organisation) {
        return one(SELECT + KEY + " FOR UPDATE", content, organisation);
    }

    private Optional<Quarantine> one(String sql, ContentId content, OrganisationId organisation) {
        return jdbc.sql(sql)
                .param("content", content.value())
                .param("organisation", organisation.value())
                .query(JdbcQuarantines::row)
                .optional();
    }

    @Override
    public List<Quarantine> closed(Set<OrganisationId> organisations, Standing standing, @Nullable String after,
            int most) {
        var place = after == null ? null : Place.of(after);
        return jdbc
                .sql(SELECT + CLOSED + (standing == Standing.KEPT ? "AND kept_at IS NOT NULL" : "AND kept_at IS NULL")
                        + PAGE)
                .param("organisations", values(organisations))
                .param("since", place == null ? null : Times.toSql(place.since()))
                .param("content", place == null ? null : place.content().value())
                .param("organisation", place == null ? null : place.organisation().value())
                .param("most", most)
                .query(JdbcQuarantines::row)
                .list();
    }

    @Override
    public Map<Standing, Long> count(Set<OrganisationId> organisations) {
        return jdbc.sql("SELECT count(*) AS closed, count(kept_at) AS kept FROM content_quarantine " + CLOSED)
                .param("organisations", values(organisations))
                .query((row, _) -> Map.of(Standing.WAITING, row.getLong("closed") - row.getLong("kept"),
                        Standing.KEPT, row.getLong("kept")))
                .single();
    }

    @Override
    public void keep(ContentId content, OrganisationId organisation, Answer why) {
        answer("kept_by = :by, kept_at = :at, keeping_reason = :reason ", content, organisation, why);
    }

    @Override
    public void release(ContentId content, OrganisationId organisation, Answer why) {
        answer("released_by = :by, released_at = :at, release_reason = :reason ", content, organisation, why);
    }

    @Override
    public void follow(Set<ContentId> contents, OrganisationId from, OrganisationId to) {
        jdbc.sql("""
                INSERT INTO content_quarantine (content_id, organisation_id, reasons, quarantined_at, kept_by, kept_at,
                                                keeping_reason)
                SELECT content_id, :to, reasons, quarantined_at, kept_by, kept_at, keeping_reason
                FROM content_quarantine
                WHERE organisation_id = :from AND content_id = ANY(:contents) AND released_at IS NULL
                ON CONFLICT DO NOTHING""")
                .param("from", from.value())
                .param("to", to.value())
                .param("contents", contents.stream().map(ContentId::value).toArray(String[]::new))
                .update();
    }

    private void answer(String columns, ContentId content, OrganisationId organisation, Answer why) {
        jdbc.sql("UPDATE content_quarantine SET " + columns + KEY)
                .param("by", why.by().value())
                .param("at", Times.toSql(why.at()))
                .param("reason", why.reason())
                .param("content", content.value())
                .param("organisation", organisation.value())
                .update();
    }

    private static UUID[] values(Set<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
    }

    private static Quarantine row(ResultSet row, int number) throws SQLException {
        var reasons = Arrays.stream((String[]) row.getArray("reasons").getArray())
                .map(Suspicion::valueOf)
                .collect(Collectors.toSet());
        return new Quarantine(new ContentId(row.getString("content_id")),
                new OrganisationId(row.getObject("organisation_id", UUID.class)), reasons,
                Times.fromSql(row, "quarantined_at"), answer(row, "kept_by", "kept_at", "keeping_reason"),
                answer(row, "released_by", "released_at", "release_reason"));
    }

    private static @Nullable Answer answer(ResultSet row, String by, String at, String reason) throws SQLException {
        var person = row.getObject(by, UUID.class);
        return person == null
                ? null
                : new Answer(new PersonId(person), Times.fromSql(row, at), row.getString(reason));
    }

    /** Where a page ended. */
    private record Place(Instant since, ContentId content, OrganisationId organisation) {
        static Place of(String word) {
            return PageKey.read(word, 3, key -> new Place(
                    Instant.parse(key.getFirst()), new ContentId(key.get(1)), OrganisationId.of(key.getLast())));
        }
    }
}

package vn.lienthong.engine.content.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.Quarantine;
import vn.lienthong.engine.content.Quarantines;
import vn.lienthong.engine.content.Suspicion;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/** Rows of the table {@code content_quarantine}. */
@Component
final class JdbcQuarantines implements Quarantines {
    private static final String SELECT = """
            SELECT content_id, organisation_id, reasons, quarantined_at, released_by, released_at, release_reason
            FROM content_quarantine\s""";
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
    public List<Quarantine> waiting(Set<OrganisationId> organisations, int limit) {
        return jdbc.sql(SELECT + """
                WHERE organisation_id = ANY(:organisations) AND released_at IS NULL
                ORDER BY quarantined_at, content_id LIMIT :limit""")
                .param("organisations", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("limit", limit)
                .query(JdbcQuarantines::row)
                .list();
    }

    @Override
    public void release(ContentId content, OrganisationId organisation, Quarantine.Release release) {
        jdbc.sql("UPDATE content_quarantine SET released_by = :by, released_at = :at, release_reason = :reason " + KEY)
                .param("by", release.by().value())
                .param("at", Times.toSql(release.at()))
                .param("reason", release.reason())
                .param("content", content.value())
                .param("organisation", organisation.value())
                .update();
    }

    private static Quarantine row(ResultSet row, int number) throws SQLException {
        var reasons = Arrays.stream((String[]) row.getArray("reasons").getArray())
                .map(Suspicion::valueOf)
                .collect(Collectors.toSet());
        return new Quarantine(new ContentId(row.getString("content_id")),
                new OrganisationId(row.getObject("organisation_id", UUID.class)), reasons,
                Times.fromSql(row, "quarantined_at"), release(row));
    }

    private static Quarantine.@Nullable Release release(ResultSet row) throws SQLException {
        var by = row.getObject("released_by", UUID.class);
        if (by == null) return null;
        return new Quarantine.Release(new PersonId(by), Times.fromSql(row, "released_at"),
                row.getString("release_reason"));
    }
}

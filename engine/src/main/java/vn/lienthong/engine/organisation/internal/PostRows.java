package vn.lienthong.engine.organisation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import vn.lienthong.engine.organisation.Post;
import vn.lienthong.engine.organisation.PostTitle;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/** The columns every query of posts {@code p} reads, and what becomes of them. */
final class PostRows {
    private static final String COLUMNS = "p.id, p.person_id, p.organisation_id, p.valid_from, p.valid_to, "
            + "t.key, t.name_vi, t.name_en, t.rank ";
    private static final String TABLES = "FROM post p JOIN post_title t ON t.key = p.title ";
    static final String SELECT = "SELECT " + COLUMNS + TABLES;
    /** The same with the person {@code n} who holds the post. */
    static final String SELECT_WITH = "SELECT n.full_name, n.home_id, " + COLUMNS + TABLES;
    static final String ON_DAY = ":on BETWEEN p.valid_from AND coalesce(p.valid_to, 'infinity') ";

    private PostRows() {}

    static Post post(ResultSet row) throws SQLException {
        var title = new PostTitle(row.getString("key"), row.getString("name_vi"), row.getString("name_en"),
                row.getInt("rank"));
        return new Post(row.getObject("id", UUID.class), new PersonId(row.getObject("person_id", UUID.class)), title,
                new OrganisationId(row.getObject("organisation_id", UUID.class)), OrganisationRows.period(row));
    }
}

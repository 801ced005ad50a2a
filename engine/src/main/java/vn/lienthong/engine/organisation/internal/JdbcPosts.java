package vn.lienthong.engine.organisation.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.AppointToPost.Appointment;
import vn.lienthong.engine.organisation.Post;
import vn.lienthong.engine.organisation.PostTitle;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.PerTransaction;
import vn.lienthong.engine.shared.PersonId;

/** Posts, for those who appoint and remove. */
@Component
public class JdbcPosts {
    private final JdbcClient jdbc;
    private final IdSource ids;
    private final PerTransaction memory;

    JdbcPosts(JdbcClient jdbc, IdSource ids, PerTransaction memory) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.memory = memory;
    }

    /** The titles there are on the day, highest first. */
    public List<PostTitle> titles(LocalDate on) {
        return jdbc.sql("""
                SELECT * FROM post_title WHERE :on BETWEEN valid_from AND coalesce(valid_to, 'infinity') ORDER BY rank, key
                """)
                .param("on", on)
                .query((row, _) -> new PostTitle(row.getString("key"), row.getString("name_vi"),
                        row.getString("name_en"), row.getInt("rank")))
                .list();
    }

    /** Every post these people ever held or will hold, newest first. */
    public List<Post> historyOf(Collection<PersonId> people) {
        return jdbc.sql(PostRows.SELECT + "WHERE p.person_id = ANY (:people) ORDER BY p.valid_from DESC, t.rank, p.id")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) -> PostRows.post(row))
                .list();
    }

    public boolean isTitleInForce(String title, LocalDate on) {
        return jdbc.sql("""
                SELECT count(*) FROM post_title
                WHERE key = :title AND :on BETWEEN valid_from AND coalesce(valid_to, 'infinity')
                """).param("title", title).param("on", on).query(Long.class).single() > 0;
    }

    /** Whether the person holds the very same post on one of the days. */
    public boolean isHeld(Appointment appointment) {
        return jdbc.sql("""
                SELECT count(*) FROM post
                WHERE person_id = :person AND organisation_id = :organisation AND title = :title
                AND daterange(valid_from, valid_to, '[]') && daterange(:from::date, :to::date, '[]')
                """)
                .param("person", appointment.person().value())
                .param("organisation", appointment.organisation().value())
                .param("title", appointment.title())
                .param("from", appointment.period().from())
                .param("to", appointment.period().to())
                .query(Long.class)
                .single() > 0;
    }

    public UUID add(Appointment appointment) {
        memory.stop();
        var id = ids.next();
        jdbc.sql("""
                INSERT INTO post (id, person_id, title, organisation_id, valid_from, valid_to, decision_no)
                VALUES (:id, :person, :title, :organisation, :from, :to, :decision)
                """)
                .param("id", id)
                .param("person", appointment.person().value())
                .param("title", appointment.title())
                .param("organisation", appointment.organisation().value())
                .param("from", appointment.period().from())
                .param("to", appointment.period().to())
                .param("decision", appointment.decisionNo())
                .update();
        return id;
    }

    /** The post, locked; null when there is none. */
    public @Nullable Post lock(UUID id) {
        return jdbc.sql(PostRows.SELECT + "WHERE p.id = :id FOR UPDATE OF p")
                .param("id", id)
                .query((row, _) -> PostRows.post(row))
                .optional()
                .orElse(null);
    }

    /** As if nobody had been appointed. */
    public void remove(UUID id) {
        endsByItself(id);
        jdbc.sql("DELETE FROM post WHERE id = :id").param("id", id).update();
    }

    public void endOn(UUID id, LocalDate lastDay) {
        endsByItself(id);
        jdbc.sql("UPDATE post SET valid_to = :to WHERE id = :id").param("to", lastDay).param("id", id).update();
    }

    /** No longer with the closing of its organisation: that closing taken back, it does not go on. */
    private void endsByItself(UUID id) {
        memory.stop();
        jdbc.sql("DELETE FROM closing_cut WHERE cut_table = 'post' AND row_id = :id").param("id", id).update();
    }
}

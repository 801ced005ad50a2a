package vn.lienthong.engine.phrase.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.phrase.Phrase;
import vn.lienthong.engine.phrase.PhraseUse;
import vn.lienthong.engine.phrase.Phrases;
import vn.lienthong.engine.shared.OwnerLocks;
import vn.lienthong.engine.shared.PersonId;

@Component
final class JdbcPhrases implements Phrases {
    private static final int LOCKS = 0x7068_7261;

    private final JdbcClient jdbc;
    private final OwnerLocks locks;

    JdbcPhrases(JdbcClient jdbc, OwnerLocks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    @Override
    public List<Phrase> of(PersonId person) {
        return jdbc.sql("SELECT * FROM phrase WHERE person_id = ? ORDER BY used_for, place, id")
                .param(person.value())
                .query(JdbcPhrases::phrase)
                .list();
    }

    @Override
    public List<Phrase> standard() {
        return jdbc.sql("SELECT * FROM phrase WHERE person_id IS NULL ORDER BY used_for, place, id")
                .query(JdbcPhrases::phrase)
                .list();
    }

    private static Phrase phrase(ResultSet row, int number) throws SQLException {
        return new Phrase(row.getObject("id", UUID.class), PhraseUse.valueOf(row.getString("used_for")),
                row.getString("words"));
    }

    @Override
    public void lock(PersonId person) {
        locks.lock(LOCKS, person.value());
    }

    @Override
    public void add(PersonId person, Phrase phrase) {
        jdbc.sql("""
                INSERT INTO phrase (id, person_id, used_for, place, words)
                SELECT :id, :person, :use, coalesce(max(place), 0) + 1, :words
                FROM phrase WHERE person_id = :person AND used_for = :use""")
                .param("id", phrase.id())
                .param("person", person.value())
                .param("use", phrase.use().name())
                .param("words", phrase.words())
                .update();
    }

    @Override
    public void reword(UUID id, String words) {
        jdbc.sql("UPDATE phrase SET words = ? WHERE id = ?").params(words, id).update();
    }

    @Override
    public void swap(UUID one, UUID other) {
        jdbc.sql("""
                UPDATE phrase p SET place = o.place FROM phrase o
                WHERE (p.id = :one AND o.id = :other) OR (p.id = :other AND o.id = :one)""")
                .param("one", one)
                .param("other", other)
                .update();
    }

    @Override
    public void delete(PersonId person, UUID id) {
        jdbc.sql("DELETE FROM phrase WHERE id = ? AND person_id = ?").params(id, person.value()).update();
    }
}

package vn.lienthong.engine.access.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.Account;
import vn.lienthong.engine.access.Accounts;
import vn.lienthong.engine.shared.PerTransaction;
import vn.lienthong.engine.shared.PersonId;

/** Accounts and their password hashes. */
@Component
public class JdbcAccounts implements Accounts {
    /** What a sign-in is checked against. */
    public record Credentials(Account account, String hash) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PerTransaction memory;

    JdbcAccounts(JdbcClient jdbc, Clock clock, PerTransaction memory) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.memory = memory;
    }

    @Override
    public @Nullable Account of(PersonId person) {
        var credentials = credentials("person_id = :key", person.value());
        return credentials == null ? null : credentials.account();
    }

    public @Nullable Credentials credentialsOf(String signInName) {
        return credentials("sign_in_name = :key", signInName);
    }

    public @Nullable Credentials credentialsOf(PersonId person) {
        return credentials("person_id = :key", person.value());
    }

    /** Opens the account, or opens a closed one again under this name. */
    public void open(PersonId person, String signInName, String hash, boolean mustChange) {
        memory.stop();
        jdbc.sql("""
                INSERT INTO account (person_id, sign_in_name, password_hash, must_change_password, session_epoch, opened_at)
                VALUES (:person, :name, :hash, :mustChange, 1, :at)
                ON CONFLICT (person_id) DO UPDATE SET sign_in_name = excluded.sign_in_name,
                    password_hash = excluded.password_hash, must_change_password = excluded.must_change_password,
                    session_epoch = account.session_epoch + 1, opened_at = excluded.opened_at, closed_at = NULL
                """)
                .param("person", person.value())
                .param("name", signInName)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("at", now())
                .update();
    }

    public void setPassword(PersonId person, String hash, boolean mustChange) {
        jdbc.sql("""
                UPDATE account SET password_hash = :hash, must_change_password = :mustChange,
                    session_epoch = session_epoch + 1
                WHERE person_id = :person
                """).param("hash", hash).param("mustChange", mustChange).param("person", person.value()).update();
    }

    public void close(PersonId person) {
        memory.stop();
        jdbc.sql("UPDATE account SET closed_at = :at, session_epoch = session_epoch + 1 WHERE person_id = :person")
                .param("at", now())
                .param("person", person.value())
                .update();
    }

    /** The person's sessions end. */
    public void endSessions(PersonId person) {
        jdbc.sql("UPDATE account SET session_epoch = session_epoch + 1 WHERE person_id = :person")
                .param("person", person.value())
                .update();
    }

    /** Keeps others from changing the account or the rights of this person until the transaction ends. */
    public void lock(PersonId person) {
        lock(person.toString());
    }

    /** The same for something with a name. */
    public void lock(String what) {
        jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:what, 20200306))) AS held")
                .param("what", what)
                .query(Integer.class)
                .single();
    }

    private @Nullable Credentials credentials(String where, Object key) {
        return jdbc.sql("SELECT * FROM account WHERE " + where)
                .param("key", key)
                .query((row, _) -> credentials(row))
                .optional()
                .orElse(null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Credentials credentials(ResultSet row) throws SQLException {
        var closedAt = row.getObject("closed_at", OffsetDateTime.class);
        return new Credentials(
                new Account(new PersonId(row.getObject("person_id", UUID.class)), row.getString("sign_in_name"),
                        row.getBoolean("must_change_password"), row.getLong("session_epoch"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        closedAt == null ? null : closedAt.toInstant()),
                row.getString("password_hash"));
    }
}

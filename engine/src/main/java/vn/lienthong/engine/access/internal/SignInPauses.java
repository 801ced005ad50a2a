package vn.lienthong.engine.access.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.AccessChanged;
import vn.lienthong.engine.access.Account;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;

/**
 * Counts wrong attempts per name and per client address, in the database: a restart or another node forgets nothing.
 * Each method is a transaction of its own. Rows are locked client first, then name.
 */
@Component
public class SignInPauses {
    private static final Duration KEPT = Duration.ofDays(1);

    private record Count(int failures, Instant lastAt, Instant pausedUntil) {}

    private final JdbcClient jdbc;
    private final DomainEvents events;
    private final Clock clock;

    SignInPauses(JdbcClient jdbc, DomainEvents events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** How long to wait before the next attempt is looked at; zero to go on. */
    @Transactional(readOnly = true)
    public Duration left(String name, String client) {
        var now = clock.instant();
        var until = jdbc.sql("""
                SELECT max(paused_until) FROM sign_in_pause
                WHERE (kind, key) IN ((:byClient, :client), (:byName, :name))""")
                .param("byClient", PauseRule.CLIENT.name())
                .param("client", digest(client))
                .param("byName", PauseRule.NAME.name())
                .param("name", digest(name))
                .query((row, _) -> row.getObject(1, OffsetDateTime.class))
                .optional();
        return until.map(OffsetDateTime::toInstant)
                .filter(now::isBefore)
                .map(end -> Duration.between(now, end))
                .orElse(Duration.ZERO);
    }

    /** Counts one attempt as wrong until it succeeds. @return how long to wait instead; zero to go on */
    @Transactional
    public Duration begin(String name, String client) {
        var now = clock.instant();
        var byClient = lock(PauseRule.CLIENT, client);
        var byName = lock(PauseRule.NAME, name);
        var until = byClient.pausedUntil().isAfter(byName.pausedUntil())
                ? byClient.pausedUntil()
                : byName.pausedUntil();
        if (until.isAfter(now)) return Duration.between(now, until);
        count(PauseRule.CLIENT, client, byClient, now);
        count(PauseRule.NAME, name, byName, now);
        forgetOld(now);
        return Duration.ZERO;
    }

    /** A known name with a wrong password, or a closed account. */
    @Transactional
    public void rejected(Account account) {
        events.publish(new AccessChanged("signIn.rejected", account.person(), Actor.SYSTEM, Map.of()));
    }

    /** Somebody is let in. */
    @Transactional
    public void succeeded(Account account, String client) {
        events.publish(new AccessChanged("signIn.succeeded", account.person(), Actor.of(account.person()),
                Map.of("client", client)));
    }

    /** The attempt was right after all: the name starts anew, the client gets this one back. */
    @Transactional
    public void forgive(String name, String client) {
        jdbc.sql("UPDATE sign_in_pause SET failures = greatest(failures - 1, 0) WHERE kind = 'CLIENT' AND key = :key")
                .param("key", digest(client))
                .update();
        forgetName(name);
    }

    /** An administrator set a new password: old mistakes count no more. */
    @Transactional
    public void forgetName(String name) {
        jdbc.sql("DELETE FROM sign_in_pause WHERE kind = 'NAME' AND key = :key").param("key", digest(name)).update();
    }

    /** The row that somebody else has just forgiven is made anew. */
    private Count lock(PauseRule rule, String key) {
        return jdbc.sql("""
                INSERT INTO sign_in_pause (kind, key, failures, last_at, paused_until)
                VALUES (:kind, :key, 0, :never, :never)
                ON CONFLICT (kind, key) DO UPDATE SET failures = sign_in_pause.failures RETURNING *
                """)
                .param("kind", rule.name())
                .param("key", digest(key))
                .param("never", at(Instant.EPOCH))
                .query((row, _) -> new Count(row.getInt("failures"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant(),
                        row.getObject("paused_until", OffsetDateTime.class).toInstant()))
                .single();
    }

    private void count(PauseRule rule, String key, Count old, Instant now) {
        var failures = rule.countAfter(old.failures(), old.lastAt(), now);
        var pause = rule.pauseAfter(failures);
        // none at all, not one that ends now: whoever waited for the row looked at the clock before
        var until = pause.isZero() ? Instant.EPOCH : now.plus(pause);
        jdbc.sql("""
                UPDATE sign_in_pause SET failures = :failures, last_at = :now, paused_until = :until
                WHERE kind = :kind AND key = :key
                """)
                .param("failures", failures)
                .param("now", at(now))
                .param("until", at(until))
                .param("kind", rule.name())
                .param("key", digest(key))
                .update();
    }

    private void forgetOld(Instant now) {
        jdbc.sql("""
                DELETE FROM sign_in_pause WHERE (kind, key) IN
                    (SELECT kind, key FROM sign_in_pause WHERE last_at < :old LIMIT 100 FOR UPDATE SKIP LOCKED)
                """).param("old", at(now.minus(KEPT))).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

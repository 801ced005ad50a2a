package vn.lienthong.engine.access.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.SpokenSecret;
import vn.lienthong.engine.shared.IdSource;

/** One-time codes for the first administrator: 100 random bits, of which only the digest is kept. */
@Component
public class FirstCodes {
    private static final SpokenSecret CODE = new SpokenSecret("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 20, 5);

    private final JdbcClient jdbc;
    private final IdSource ids;
    private final Clock clock;

    FirstCodes(JdbcClient jdbc, IdSource ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** Another one; those made before stay good until their time is over: several nodes may start, each with its own. */
    public String make(Duration validFor) {
        var now = clock.instant();
        var code = CODE.draw();
        jdbc.sql("DELETE FROM first_administrator_code WHERE spent_at IS NULL AND expires_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                INSERT INTO first_administrator_code (id, code_hash, created_at, expires_at)
                VALUES (:id, :hash, :now, :expires)
                """)
                .param("id", ids.next())
                .param("hash", digest(code))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(validFor).atOffset(ZoneOffset.UTC))
                .update();
        return code;
    }

    /** Whether it is one, unspent and not too old. */
    boolean isGood(String typed) {
        return jdbc.sql("""
                SELECT count(*) FROM first_administrator_code
                WHERE code_hash = :hash AND spent_at IS NULL AND expires_at > :now
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("hash", digest(typed))
                .query(Long.class)
                .single() == 1;
    }

    /** Spends the code, and with it all others. */
    void spend(String typed) {
        jdbc.sql("UPDATE first_administrator_code SET spent_at = :now WHERE code_hash = :hash")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("hash", digest(typed))
                .update();
        jdbc.sql("DELETE FROM first_administrator_code WHERE spent_at IS NULL").update();
    }

    private static byte[] digest(String typed) {
        var code = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

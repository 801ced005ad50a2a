package vn.lienthong.engine.notification.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.notification.MailNotice;
import vn.lienthong.engine.notification.PlannedMail;
import vn.lienthong.engine.notification.PlannedMails;
import vn.lienthong.engine.shared.PersonId;

@Component
final class JdbcPlannedMails implements PlannedMails {
    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcPlannedMails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean planDigest(UUID id, PersonId person, LocalDate day) {
        return plan(id, person, MailNotice.Kind.DIGEST, day);
    }

    @Override
    public boolean planUrgent(UUID id, PersonId person, LocalDate day) {
        return plan(id, person, MailNotice.Kind.URGENT, day);
    }

    private boolean plan(UUID id, PersonId person, MailNotice.Kind kind, LocalDate day) {
        return jdbc.sql("""
                INSERT INTO mail_notice (id, person_id, kind, day, created_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING""")
                .params(id, person.value(), kind.name(), day, Timestamp.from(clock.instant()))
                .update() == 1;
    }

    @Override
    public Optional<Instant> lastUrgent(PersonId person) {
        return jdbc.sql("""
                SELECT closed_at FROM mail_notice WHERE person_id = ? AND kind = 'URGENT' AND is_sent
                ORDER BY closed_at DESC LIMIT 1""")
                .param(person.value())
                .query((row, _) -> row.getTimestamp("closed_at").toInstant())
                .optional();
    }

    @Override
    public Optional<PlannedMail> open(UUID id) {
        return jdbc.sql("SELECT person_id, kind, day FROM mail_notice WHERE id = ? AND closed_at IS NULL")
                .param(id)
                .query((row, _) -> new PlannedMail(id, new PersonId(row.getObject("person_id", UUID.class)),
                        MailNotice.Kind.valueOf(row.getString("kind")), row.getObject("day", LocalDate.class)))
                .optional();
    }

    @Override
    public void close(UUID id, boolean isSent) {
        jdbc.sql("UPDATE mail_notice SET closed_at = ?, is_sent = ? WHERE id = ? AND closed_at IS NULL")
                .params(Timestamp.from(clock.instant()), isSent, id)
                .update();
    }
}

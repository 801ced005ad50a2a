package vn.lienthong.engine.notification.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.notification.BrowserNotice;
import vn.lienthong.engine.notification.MailAddress;
import vn.lienthong.engine.notification.NoticeChoice;
import vn.lienthong.engine.notification.NoticeChoices;
import vn.lienthong.engine.shared.PersonId;

@Component
final class JdbcNoticeChoices implements NoticeChoices {
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;

    JdbcNoticeChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public NoticeChoice of(PersonId person) {
        return jdbc.sql("SELECT * FROM notice_choice WHERE person_id = ?")
                .param(person.value())
                .query((row, _) -> choice(row))
                .optional()
                .orElse(NoticeChoice.NONE);
    }

    private static NoticeChoice choice(ResultSet row) throws SQLException {
        var address = row.getString("address");
        return new NoticeChoice(BrowserNotice.valueOf(row.getString("browser")),
                row.getObject("digest_hour", Integer.class), row.getBoolean("is_urgent_mail"),
                address == null ? null : new MailAddress(address), row.getString("refused"));
    }

    @Override
    public void keep(PersonId person, NoticeChoice choice) {
        jdbc.sql("""
                INSERT INTO notice_choice (person_id, browser, digest_hour, is_urgent_mail, address, refused)
                VALUES (:person, :browser, :hour, :urgent, :address, :refused)
                ON CONFLICT (person_id) DO UPDATE SET browser = excluded.browser, digest_hour = excluded.digest_hour,
                    is_urgent_mail = excluded.is_urgent_mail, address = excluded.address, refused = excluded.refused""")
                .param("person", person.value())
                .param("browser", choice.browser().name())
                .param("hour", choice.digestHour())
                .param("urgent", choice.isUrgentMail())
                .param("address", choice.address() == null ? null : choice.address().value())
                .param("refused", choice.refused())
                .update();
    }

    @Override
    public List<PersonId> wantDigest(int firstHour, int lastHour) {
        return jdbc.sql("""
                SELECT person_id FROM notice_choice
                WHERE digest_hour BETWEEN ? AND ? AND refused IS NULL ORDER BY person_id""")
                .params(firstHour, lastHour)
                .query((row, _) -> person(row))
                .list();
    }

    @Override
    public List<PersonId> wantUrgentMail(Collection<PersonId> people) {
        return jdbc.sql("""
                SELECT person_id FROM notice_choice
                WHERE person_id = ANY(?) AND is_urgent_mail AND refused IS NULL ORDER BY person_id""")
                .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) -> person(row))
                .list();
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    @Override
    public void refused(PersonId person, MailAddress address, String why) {
        jdbc.sql("UPDATE notice_choice SET refused = ? WHERE person_id = ? AND address = ?")
                .params(why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why, person.value(),
                        address.value())
                .update();
    }
}

package vn.lienthong.engine.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.deadline.WorkingCalendar;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.Outbox;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** Plans mails; each is written once, with its row in the outbox, however many nodes plan the same. */
@UseCase
public class PlanMails {
    /** Keys are ids of {@link PlannedMail}. */
    public static final String TOPIC = "mail";
    /** An installation that was down at the hour sends the digest when it is back, but not in the evening. */
    private static final int HOURS_LATE = 3;
    /** Whoever gets many urgent tasks gets few mails. */
    private static final Duration BETWEEN_URGENT_MAILS = Duration.ofMinutes(15);

    private final NoticeChoices choices;
    private final PlannedMails mails;
    private final WorkingCalendar calendar;
    private final Outbox outbox;
    private final IdSource ids;
    private final Clock clock;

    PlanMails(NoticeChoices choices, PlannedMails mails, WorkingCalendar calendar, Outbox outbox, IdSource ids,
            Clock clock) {
        this.choices = choices;
        this.mails = mails;
        this.calendar = calendar;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Digests of this hour.
     *
     * @return how many were planned now
     */
    @Transactional
    public int digests() {
        var now = ZonedDateTime.now(clock);
        var today = now.toLocalDate();
        if (!calendar.isWorkingDay(today)) return 0;
        int planned = 0;
        for (var person : choices.wantDigest(Math.max(0, now.getHour() - HOURS_LATE), now.getHour())) {
            var id = ids.next();
            if (!mails.planDigest(id, person, today)) continue;
            outbox.add(TOPIC, id);
            planned++;
        }
        return planned;
    }

    /** A mail to each of these people who wants one for urgent tasks, unless one is on its way. */
    @Transactional
    public void urgent(List<PersonId> people) {
        for (var person : choices.wantUrgentMail(people)) {
            var id = ids.next();
            if (mails.planUrgent(id, person, LocalDate.now(clock))) outbox.addLater(TOPIC, id, notBefore(person));
        }
    }

    private Instant notBefore(PersonId person) {
        var now = clock.instant();
        return mails.lastUrgent(person)
                .map(last -> last.plus(BETWEEN_URGENT_MAILS))
                .filter(later -> later.isAfter(now))
                .orElse(now);
    }
}

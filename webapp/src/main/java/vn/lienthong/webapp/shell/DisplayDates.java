package vn.lienthong.webapp.shell;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes dates and times as people here read them: {@code dd/MM/yyyy}, 24 hours, the zone of the law. */
@Component
public final class DisplayDates {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);
    private static final int SOON_IN_DAYS = 2;

    private final Clock clock;
    private final MessageSource messages;

    DisplayDates(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** The same, in one language: what templates call {@code #display}. */
    public InLanguage in(Locale locale) {
        return new InLanguage(locale);
    }

    /** What is due before, and is not late, is due soon. */
    public Instant soonTill() {
        return today().plusDays(SOON_IN_DAYS + 1L).atStartOfDay(clock.getZone()).toInstant();
    }

    /** How near a due date is; the word is also the name of the colour. */
    public enum Nearness {
        CALM, SOON, TODAY, OVERDUE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A due date in words: {@code còn 2 ngày · 24/11}, {@code quá hạn 1 ngày · 21/11}. */
    public record Due(String words, Nearness nearness) {}

    /** Dates in the words of one language. */
    public final class InLanguage {
        private final Locale locale;

        private InLanguage(Locale locale) {
            this.locale = locale;
        }

        public String date(LocalDate day) {
            return day.format(DATE);
        }

        public String date(Instant instant) {
            return date(dayOf(instant));
        }

        public String dateTime(Instant instant) {
            return instant.atZone(clock.getZone()).format(DATE_TIME);
        }

        public String now() {
            return dateTime(clock.instant());
        }

        /** The hour for today, the day for this year, else the whole date: for dense lists. */
        public String brief(Instant instant) {
            var day = dayOf(instant);
            return day.equals(today()) ? instant.atZone(clock.getZone()).format(TIME) : brief(day);
        }

        public String brief(LocalDate day) {
            return day.getYear() == today().getYear() ? day.format(DAY) : day.format(DATE);
        }

        public Due due(LocalDate day) {
            var days = ChronoUnit.DAYS.between(today(), day);
            if (days < 0) return words("due.overdue", -days, day, Nearness.OVERDUE);
            if (days == 0) return words("due.today", days, day, Nearness.TODAY);
            return words("due.left", days, day, days <= SOON_IN_DAYS ? Nearness.SOON : Nearness.CALM);
        }

        /** A due moment: overdue from that minute on. */
        public Due due(Instant instant) {
            var day = dayOf(instant);
            var isLateToday = day.equals(today()) && instant.isBefore(clock.instant());
            return isLateToday ? words("due.overdueToday", 0, day, Nearness.OVERDUE) : due(day);
        }

        private Due words(String key, long days, LocalDate day, Nearness nearness) {
            return new Due(messages.getMessage(key, new Object[]{days, brief(day)}, locale), nearness);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}

package vn.lienthong.engine.deadline;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Days are entered, corrected and withdrawn by those who keep the calendar, and periods are counted with them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarIT {
    private EngineContext engine;
    private SampleProvince province;
    private Actor keeper;
    private WorkingCalendar calendar;

    @BeforeAll
    void start() {
        engine = new EngineContext();
        province = new SampleProvince(engine);
        var person = province.person("Người vận hành", null);
        province.grant(person, "OPERATOR", null, Reach.INSTALLATION);
        keeper = Actor.of(person);
        calendar = engine.get(WorkingCalendar.class);
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    void periodsAreCountedWithWhatIsEntered() {
        var friday = LocalDate.of(2029, 3, 2);
        var saturday = friday.plusDays(1);
        var monday = friday.plusDays(3);
        assertThat(calendar.plus(friday, 1)).isEqualTo(monday);

        enter(day(monday, false)).orThrow();
        enter(day(saturday, true)).orThrow();

        assertThat(calendar.plus(friday, 1)).isEqualTo(saturday);
        assertThat(calendar.plus(friday, 2)).isEqualTo(monday.plusDays(1));
        withdraw(saturday, seen(saturday)).orThrow();
        assertThat(calendar.plus(friday, 1)).isEqualTo(monday.plusDays(1));
        correct(new CalendarDay(saturday.plusDays(2), false, "Ngày nghỉ khác", "TB 2", seen(monday))).orThrow();
        assertThat(calendar.isWorkingDay(monday)).isFalse();
    }

    @Test
    void countsBeyondAnyStretchOfDaysOff() {
        var first = LocalDate.of(2041, 7, 1);
        IntStream.range(0, 91).forEach(further -> enter(day(first.plusDays(further), false)).orThrow());

        assertThat(calendar.plus(first, 0)).isEqualTo(LocalDate.of(2041, 9, 30));
        assertThat(calendar.plus(first, 2)).isEqualTo(LocalDate.of(2041, 10, 1));
    }

    @Test
    void eachDayIsEnteredOnceAndChangedByWhoSawItLast() {
        var day = LocalDate.of(2029, 5, 8);
        enter(day(day, false)).orThrow();
        var first = seen(day);

        assertThat(enter(day(day, false))).isEqualTo(refused(CalendarRefusal.CALENDAR_DAY_TAKEN));
        correct(new CalendarDay(day, false, "Sửa lần đầu", "TB 3", first)).orThrow();
        assertThat(correct(new CalendarDay(day, false, "Chậm hơn", "TB 3", first)))
                .isEqualTo(refused(CalendarRefusal.CALENDAR_DAY_CHANGED));
        assertThat(withdraw(day, first)).isEqualTo(refused(CalendarRefusal.CALENDAR_DAY_CHANGED));
        assertThat(engine.get(ReadCalendar.class).of(Year.of(2029))).filteredOn(one -> one.day().equals(day))
                .containsExactly(new CalendarDay(day, false, "Sửa lần đầu", "TB 3", seen(day)));
    }

    @Test
    void aDayEnteredAgainIsNotTheOneSomebodySaw() {
        var day = LocalDate.of(2029, 5, 9);
        enter(day(day, false)).orThrow();
        var first = seen(day);
        withdraw(day, first).orThrow();
        enter(new CalendarDay(day, false, "Ngày khác", "TB 9", 1)).orThrow();

        assertThat(withdraw(day, first)).isEqualTo(refused(CalendarRefusal.CALENDAR_DAY_CHANGED));
        assertThat(correct(new CalendarDay(day, false, "Chậm hơn", "TB 3", first)))
                .isEqualTo(refused(CalendarRefusal.CALENDAR_DAY_CHANGED));
    }

    @Test
    void aWorkingDayOfTheWeekIsNoDayMadeUpFor() {
        var tuesday = LocalDate.of(2029, 6, 5);
        enter(day(tuesday, false)).orThrow();

        assertThat(enter(day(tuesday.plusDays(1), true)))
                .isEqualTo(refused(CalendarRefusal.CALENDAR_DAY_WORKED_ANYWAY));
        assertThat(correct(new CalendarDay(tuesday, true, "Nhầm", "TB 4", 1)))
                .isEqualTo(refused(CalendarRefusal.CALENDAR_DAY_WORKED_ANYWAY));
    }

    @Test
    void ofManyAtOnceOneEntersTheDay() {
        var day = LocalDate.of(2029, 8, 14);

        var tries = Stream.generate(() -> CompletableFuture.supplyAsync(() -> enter(day(day, false))))
                .limit(8)
                .toList();

        assertThat(tries.stream().map(CompletableFuture::join).filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(acts(day)).containsExactly("calendar.entered");
    }

    @Test
    void theHistoryOfADayIsOneChainOfTheTrail() {
        var day = LocalDate.of(2029, 10, 2);

        enter(day(day, false)).orThrow();
        correct(new CalendarDay(day, false, "Sửa", "TB 5", seen(day))).orThrow();
        withdraw(day, seen(day)).orThrow();
        enter(day(day, false)).orThrow();

        assertThat(acts(day)).containsExactly("calendar.entered", "calendar.corrected", "calendar.withdrawn",
                "calendar.entered");
    }

    @Test
    void isForThoseWhoKeepTheWholeInstallation() {
        var local = province.holder("ADMINISTRATOR", province.districtA, Reach.WHOLE_SUBTREE);
        var day = LocalDate.of(2029, 11, 6);

        assertThatThrownBy(() -> engine.get(EnterCalendarDay.class).enter(local, day(day, false)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> engine.get(CorrectCalendarDay.class).correct(local, day(day, false)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> engine.get(WithdrawCalendarDay.class).withdraw(local, day, 1, "Lý do"))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> withdraw(day, 1)).isInstanceOf(UnknownException.class);
        assertThat(engine.get(ReadCalendar.class).mayAdminister(local)).isFalse();
        assertThat(engine.get(ReadCalendar.class).mayAdminister(keeper)).isTrue();
    }

    private static CalendarDay day(LocalDate day, boolean isWorking) {
        return new CalendarDay(day, isWorking, "Ngày nghỉ", "Thông báo 1", 1);
    }

    private int seen(LocalDate day) {
        return engine.get(ReadCalendar.class).get(day).version();
    }

    private Outcome<CalendarDay> enter(CalendarDay day) {
        return engine.get(EnterCalendarDay.class).enter(keeper, day);
    }

    private Outcome<CalendarDay> correct(CalendarDay day) {
        return engine.get(CorrectCalendarDay.class).correct(keeper, day);
    }

    private Outcome<CalendarDay> withdraw(LocalDate day, int version) {
        return engine.get(WithdrawCalendarDay.class).withdraw(keeper, day, version, "Thông báo thay đổi");
    }

    private List<@Nullable String> acts(LocalDate day) {
        return engine.jdbc()
                .sql("SELECT act FROM audit_event WHERE object_id = ? ORDER BY position")
                .param(CalendarChanged.entered(day(day, false), keeper).objectId())
                .query(String.class)
                .list();
    }

    private static <T> Outcome<T> refused(CalendarRefusal why) {
        return Outcome.refused(why);
    }
}

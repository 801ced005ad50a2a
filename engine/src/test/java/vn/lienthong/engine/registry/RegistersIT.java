package vn.lienthong.engine.registry;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.TestClock;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.StaleException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RegistersIT {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final NumberingRule RULE = new NumberingRule("ADMINISTRATIVE", "{kind}-{agency}", 2);

    private static EngineContext engine;
    private static Registers registers;

    @BeforeAll
    static void start() {
        engine = new EngineContext();
        registers = engine.get(Registers.class);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void givesFiftyParallelDocumentsTheNumbersOneToFiftyWithoutGap() throws Exception {
        var register = register(DAY.getYear());
        var documents = IntStream.range(0, 50).mapToObj(_ -> document()).toList();

        var numbers = atOnce(documents.stream().<Callable<Integer>>map(id -> () -> reserve(register, id)).toList());

        assertThat(numbers).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void leavesNoGapWhenAnActIsRolledBack() {
        var register = register(DAY.getYear());
        engine.transaction().executeWithoutResult(transaction -> {
            registers.reserve(register, document(), RULE, "QĐ-UBND", DAY);
            transaction.setRollbackOnly();
        });

        var number = reserve(register, document());

        assertThat(number).isEqualTo(1);
    }

    @Test
    void answersTheSameReservationToTheSameDocument() {
        var register = register(DAY.getYear());
        var document = document();

        var first = reserve(register, document);
        var second = reserve(register, document);

        assertThat(second).isEqualTo(first);
        assertThat(reserve(register, document())).isEqualTo(first + 1);
    }

    @Test
    void startsEachYearAnewAndKeepsDirectionsApart() {
        var register = register(2026);
        var nextYear = new RegisterKey(register.agency(), Direction.OUTGOING, register.series(), 2027);
        var incoming = new RegisterKey(register.agency(), Direction.INCOMING, register.series(), 2026);
        reserve(register, document());

        assertThat(reserve(nextYear, document())).isEqualTo(1);
        assertThat(reserve(incoming, document())).isEqualTo(1);
        assertThat(reserve(register, document())).isEqualTo(2);
    }

    @Test
    void aNumberIsNeverOfAnEarlierDayThanTheOneBefore() {
        var register = register(DAY.getYear());
        engine.clock().advance(Duration.ofDays(1));
        reserve(register, document(), DAY.plusDays(1));

        var late = reserve(register, document(), DAY);
        engine.clock().moveTo(TestClock.MONDAY_MORNING);

        assertThat(late.number()).isEqualTo(2);
        assertThat(late.entryDate()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void aClockThatRanAheadDatesItsOwnNumberOnly() {
        var register = register(DAY.getYear());
        reserve(register, document(), DAY.plusMonths(3));

        assertThat(reserve(register, document(), DAY).entryDate()).isEqualTo(DAY);
    }

    @Test
    void keepsAVoidedNumberInTheRegisterWithItsReason() {
        var register = register(DAY.getYear());
        var document = document();
        reserve(register, document);
        var clerk = Actor.of(new PersonId(UUID.randomUUID()));

        engine.transaction().executeWithoutResult(_ -> registers.voidNumber(document, clerk, "Ban hành nhầm"));

        var line = registers.lines(register, null, null, 10).getFirst();
        assertThat(line.state()).isEqualTo(EntryState.VOIDED);
        assertThat(line.voidReason()).isEqualTo("Ban hành nhầm");
        assertThat(reserve(register, document)).as("a voided number never returns").isEqualTo(2);
    }

    @Test
    void refusesToUseANumberTwice() {
        var document = document();
        reserve(register(DAY.getYear()), document);
        engine.transaction().executeWithoutResult(_ -> registers.use(document));

        assertThatThrownBy(() -> engine.transaction().executeWithoutResult(_ -> registers.use(document)))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void pagesLinesFromTheHighestNumberDown() {
        var register = register(DAY.getYear());
        IntStream.range(0, 5).forEach(_ -> reserve(register, document()));

        var first = registers.lines(register, null, null, 2).stream().map(RegisterEntry::number).toList();
        var second = registers.lines(register, null, 4, 2).stream().map(RegisterEntry::number).toList();

        assertThat(first).containsExactly(5, 4);
        assertThat(second).containsExactly(3, 2);
        assertThat(registers.sheet(register, null, 0, 3)).extracting(RegisterEntry::number).containsExactly(1, 2, 3);
        assertThat(registers.sheet(register, null, 3, 3)).extracting(RegisterEntry::number).containsExactly(4, 5);
    }

    @Test
    void showsAndPrintsTheDaysAskedForOnly() {
        var register = register(DAY.getYear());
        reserve(register, document(), DAY);
        reserve(register, document(), DAY.plusDays(1));
        IntStream.range(0, 3).forEach(_ -> reserve(register, document(), DAY.plusDays(2)));
        var days = new Period(DAY.plusDays(1), DAY.plusDays(2));

        assertThat(registers.lines(register, days, null, 10)).extracting(RegisterEntry::number)
                .containsExactly(5, 4, 3, 2);
        assertThat(registers.lines(register, days, 3, 10)).extracting(RegisterEntry::number).containsExactly(2);
        assertThat(registers.sheet(register, days, 0, 2)).extracting(RegisterEntry::number).containsExactly(2, 3);
        assertThat(registers.lines(register, new Period(DAY.plusDays(3), DAY.plusDays(9)), null, 10)).isEmpty();
    }

    @Test
    void findsTheMostSpecificRuleInForce() {
        var rules = engine.get(NumberingRules.class);
        var agency = new OrganisationId(UUID.randomUUID());

        var letter = rules.inForce(agency, "OFFICIAL_LETTER", DAY);
        var decision = rules.inForce(agency, "DECISION", DAY);

        assertThat(letter.symbol(null, "UBND", "VP")).isEqualTo("UBND-VP");
        assertThat(decision.symbol("QĐ", "UBND", "VP")).isEqualTo("QĐ-UBND");
        assertThat(decision.numberText(5)).isEqualTo("05");
        assertThat(decision.numberText(123)).isEqualTo("123");
    }

    @Test
    void knowsTheTwentyNineKindsOfTheDecree() {
        var kinds = engine.get(CodeLists.class).kinds(DAY);

        assertThat(kinds).hasSize(29).extracting(CodeListEntry::key).contains("DECISION", "OFFICIAL_LETTER");
    }

    private static RegisterKey register(int year) {
        return new RegisterKey(new OrganisationId(UUID.randomUUID()), Direction.OUTGOING, "ADMINISTRATIVE", year);
    }

    private static DocumentId document() {
        return new DocumentId(engine.get(IdSource.class).next());
    }

    private static int reserve(RegisterKey register, DocumentId document) {
        return reserve(register, document, DAY).number();
    }

    private static RegisterEntry reserve(RegisterKey register, DocumentId document, LocalDate on) {
        return engine.transaction().execute(_ -> registers.reserve(register, document, RULE, "QĐ-UBND", on));
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(work)) results.add(future.get());
            return results;
        }
    }
}

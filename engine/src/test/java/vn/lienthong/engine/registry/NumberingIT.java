package vn.lienthong.engine.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DuplicateKeyException;

import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.fixtures.TestClock;
import vn.lienthong.engine.organisation.CloseOrganisation;
import vn.lienthong.engine.organisation.OrganisationRefusal;
import vn.lienthong.engine.registry.TakeBackNumbering.TakingBack;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.RefusalCode;
import vn.lienthong.engine.shared.UnknownException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The head of an agency decides how its documents are numbered; an administrator enters it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumberingIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final SeriesChoice OWN = new SeriesChoice.Own();

    private EngineContext engine;
    private SampleProvince province;
    private Actor administrator;
    private OrganisationId agency;

    @BeforeAll
    void start() {
        engine = new EngineContext();
        province = new SampleProvince(engine);
        administrator = province.holder("ADMINISTRATOR", province.districtA, Reach.WHOLE_SUBTREE);
    }

    @BeforeEach
    void openAnAgency() {
        var name = "Ủy ban nhân dân xã " + UUID.randomUUID();
        agency = province.agency(name, name, province.districtA, "COMMUNE");
    }

    @AfterEach
    void backToToday() {
        engine.clock().moveTo(TestClock.MONDAY_MORNING);
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    void aSeriesInUseChangesWithTheYearOnly() {
        assertThat(take("REPORT")).isEqualTo("01/BC-UBND");

        assertThat(decide("REPORT", OWN, TODAY)).isEqualTo(inUse());
        assertThat(decide("REPORT", OWN, TODAY.plusDays(30))).isEqualTo(inUse());
        assertThat(decide(null, OWN, TODAY)).isEqualTo(inUse());
        decide("REPORT", OWN, NEW_YEAR).orThrow();

        assertThat(take("REPORT")).isEqualTo("02/BC-UBND");
        engine.clock().moveTo(Instant.parse("2026-12-31T17:00:00Z"));
        assertThat(take("REPORT")).isEqualTo("01/BC-UBND");
        assertThat(take("DECISION")).isEqualTo("01/QĐ-UBND");
        assertThat(take("REPORT")).isEqualTo("02/BC-UBND");
        assertThat(engine.get(Registers.class).of(agency)).extracting(key -> key.year() + " " + key.series())
                .containsExactly("2027 ADMINISTRATIVE", "2027 REPORT", "2026 ADMINISTRATIVE");
    }

    @Test
    void aVoidedNumberIsAUsedOne() {
        var document = document();
        inTransaction(() -> reserve("REPORT", document));
        engine.transaction()
                .executeWithoutResult(_ -> engine.get(Registers.class)
                        .voidNumber(document, administrator, "Ban hành nhầm"));

        assertThat(decide("REPORT", OWN, TODAY)).isEqualTo(inUse());
    }

    @Test
    void aSeriesNobodyUsedMayChangeToday() {
        decide("REPORT", OWN, TODAY).orThrow();

        assertThat(take("REPORT")).isEqualTo("01/BC-UBND");
        assertThat(take("DECISION")).isEqualTo("01/QĐ-UBND");
    }

    @Test
    void aSymbolMayChangeWithinTheYear() {
        assertThat(take("REPORT")).isEqualTo("01/BC-UBND");

        decide(new NumberingDecision(agency, seen(), "REPORT", SeriesChoice.COMMON, "{kind}/{agency}-{unit}", 3, TODAY,
                "QĐ 9")).orThrow();

        assertThat(take("REPORT")).isEqualTo("002/BC/UBND-VP");
    }

    @Test
    void lettersAndCourtesyLettersAreWrittenAlikeAndStayTogether() {
        var apart = decide("OFFICIAL_LETTER", OWN, NEW_YEAR);
        decide("COURTESY_LETTER", new SeriesChoice.With("OFFICIAL_LETTER"), TODAY).orThrow();
        decide("OFFICIAL_LETTER", OWN, NEW_YEAR).orThrow();

        assertThat(code(apart)).isEqualTo(RegistryRefusal.NUMBERING_SYMBOL_TWICE);
        engine.clock().moveTo(Instant.parse("2027-01-04T01:00:00Z"));
        assertThat(take("OFFICIAL_LETTER")).isEqualTo("01/UBND-VP");
        assertThat(take("COURTESY_LETTER")).isEqualTo("02/UBND-VP");
        assertThat(take("REPORT")).isEqualTo("01/BC-UBND");
    }

    @Test
    void numberAndSymbolOccurOnceInWhicheverSeries() {
        take("REPORT");
        var rule = new NumberingRule("OTHER", "BC-UBND", 2);
        var other = new RegisterKey(agency, Direction.OUTGOING, "OTHER", 2026);

        assertThatThrownBy(() -> engine.transaction()
                .executeWithoutResult(_ -> engine.get(Registers.class)
                        .reserve(other, document(), rule, "BC-UBND", TODAY)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void ofManyAtOnceOneDecidesAndTheOthersAreTold() {
        var decision = new NumberingDecision(agency, seen(), "REPORT", OWN, null, 2, NEW_YEAR, "QĐ 9");

        var tries = Stream.generate(() -> CompletableFuture.supplyAsync(() -> decide(decision))).limit(8).toList();
        var outcomes = tries.stream().map(CompletableFuture::join).toList();

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Refused.class::isInstance)
                .containsOnly(Outcome.refused(RegistryRefusal.NUMBERING_CHANGED));
        assertThat(acts()).containsExactly("agency.opened", "numbering.decided");
    }

    @Test
    void aDecisionWaitsForANumberThatIsBeingTaken() throws Exception {
        var decision = new NumberingDecision(agency, seen(), "REPORT", OWN, null, 2, TODAY, "QĐ 9");

        var waiting = Objects.requireNonNull(engine.transaction().execute(_ -> {
            reserve("REPORT", document());
            var other = CompletableFuture.supplyAsync(() -> decide(decision));
            assertThatThrownBy(() -> other.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return other;
        }));

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(inUse());
    }

    @Test
    void aNumberWaitsForADecisionAndIsTakenUnderIt() throws Exception {
        var waiting = Objects.requireNonNull(engine.transaction().execute(_ -> {
            decide("REPORT", OWN, TODAY).orThrow();
            var other = CompletableFuture.supplyAsync(() -> take("REPORT"));
            assertThatThrownBy(() -> other.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return other;
        }));

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo("01/BC-UBND");
        assertThat(engine.get(Registers.class).of(agency)).extracting(RegisterKey::series).containsExactly("REPORT");
    }

    @Test
    void aRuleThatHasNotBegunIsTakenBackAndTheOneBeforeGoesOn() {
        decide(new NumberingDecision(agency, seen(), "REPORT", SeriesChoice.COMMON, "BC1-{agency}", 2, TODAY, "QĐ 1"))
                .orThrow();
        decide("REPORT", OWN, NEW_YEAR).orThrow();
        var coming = rule(NEW_YEAR);

        assertThat(takeBack(rule(TODAY), seen())).isEqualTo(refused(RegistryRefusal.NUMBERING_BEGUN, "day", TODAY));
        assertThat(takeBack(coming, seen() - 1)).isEqualTo(refused(RegistryRefusal.NUMBERING_CHANGED));
        takeBack(coming, seen()).orThrow();

        assertThat(own()).singleElement().satisfies(rule -> assertThat(rule.validity().to()).isNull());
        assertThat(acts()).containsExactly("agency.opened", "numbering.decided", "numbering.decided",
                "numbering.taken-back");
        assertThatThrownBy(() -> takeBack(coming, seen())).isInstanceOf(UnknownException.class);
        assertThatThrownBy(() -> takeBack(read().lines().getLast().rule().id(), seen()))
                .as("the rule for everybody")
                .isInstanceOf(UnknownException.class);
    }

    @Test
    void aRuleThatAnotherRestsOnIsNotTakenBack() {
        decide(new NumberingDecision(agency, seen(), "COURTESY_LETTER", SeriesChoice.COMMON, "TC-{agency}", 2,
                NEW_YEAR, "QĐ 1")).orThrow();
        var courtesy = rule(NEW_YEAR);
        decide("OFFICIAL_LETTER", OWN, NEW_YEAR).orThrow();

        assertThat(code(takeBack(courtesy, seen()))).isEqualTo(RegistryRefusal.NUMBERING_SYMBOL_TWICE);
    }

    @Test
    void refusesWhatIsNoRule() {
        decide("REPORT", OWN, NEW_YEAR).orThrow();
        var last = new CloseOrganisation.Closing(agency, NEW_YEAR.plusYears(2), null);
        engine.get(CloseOrganisation.class).close(Actor.SYSTEM, last).orThrow();

        assertThat(code(decide("REPORT", OWN, TODAY))).isEqualTo(RegistryRefusal.NUMBERING_LATER_RULE);
        assertThat(code(decide("DECISION", OWN, TODAY.minusDays(1)))).isEqualTo(RegistryRefusal.NUMBERING_FROM_PAST);
        assertThat(code(decide("NOTHING", OWN, NEW_YEAR))).isEqualTo(RegistryRefusal.UNKNOWN_KIND);
        assertThat(code(decide("DECISION", new SeriesChoice.With("NOTHING"), NEW_YEAR)))
                .isEqualTo(RegistryRefusal.UNKNOWN_KIND);
        for (var kind : new @Nullable String[]{null, "DECISION"})
            assertThat(code(decide(kind, new SeriesChoice.With("DECISION"), NEW_YEAR)))
                    .isEqualTo(RegistryRefusal.NUMBERING_TOGETHER_WITH_WHOM);
        assertThat(code(decide("DECISION", OWN, NEW_YEAR.plusYears(3)))).isEqualTo(OrganisationRefusal.CLOSED);
        assertThat(code(written("QĐ", 2))).isEqualTo(RegistryRefusal.NUMBERING_SYMBOL_MALFORMED);
        assertThat(code(written("{agency}-" + "A".repeat(30), 2))).isEqualTo(RegistryRefusal.NUMBERING_SYMBOL_TOO_LONG);
        assertThat(code(written("{agency}", 1))).isEqualTo(RegistryRefusal.NUMBERING_DIGITS);
        assertThat(code(written("{agency}", 7))).isEqualTo(RegistryRefusal.NUMBERING_DIGITS);
        decide("DECISION", new SeriesChoice.With("REPORT"), NEW_YEAR).orThrow();
        assertThat(code(decide("PLAN", new SeriesChoice.With("DECISION"), NEW_YEAR)))
                .isEqualTo(RegistryRefusal.NUMBERING_TOGETHER_CHAIN);
        assertThat(code(engine.get(DecideNumbering.class)
                .decide(administrator, new NumberingDecision(province.officeA,
                        0, null, OWN, null, 2, NEW_YEAR, "QĐ"))))
                .isEqualTo(OrganisationRefusal.NOT_AN_AGENCY);
    }

    @Test
    void isForThoseWhoAdministerTheAgency() {
        var decision = new NumberingDecision(agency, seen(), "REPORT", OWN, null, 2, NEW_YEAR, "QĐ 9");
        for (var stranger : List.of(province.holder("ADMINISTRATOR", province.districtB, Reach.WHOLE_SUBTREE),
                province.holder("LEADER", agency, Reach.WITHIN_AGENCY),
                province.holder("REGISTRY_CLERK", agency, Reach.WITHIN_AGENCY))) {
            assertThatThrownBy(() -> engine.get(DecideNumbering.class).decide(stranger, decision))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> engine.get(TakeBackNumbering.class)
                    .takeBack(stranger, new TakingBack(agency, UUID.randomUUID(), 0, "Lý do")))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> engine.get(ReadNumbering.class).of(stranger, agency))
                    .isInstanceOf(ForbiddenException.class);
        }
        decide(decision).orThrow();
        assertThat(read().lines().getFirst().examples()).containsExactly("05/BC-UBND");
        assertThat(read().lines()).extracting(line -> line.mayTakeBack()).containsExactly(true, false, false, false);
    }

    private Outcome<OrganisationId> decide(@Nullable String kind, SeriesChoice series, LocalDate from) {
        return decide(new NumberingDecision(agency, seen(), kind, series, null, 2, from, "Quyết định 9/QĐ-UBND"));
    }

    private Outcome<OrganisationId> written(String symbol, int digits) {
        return decide(new NumberingDecision(agency, seen(), "DECISION", SeriesChoice.COMMON, symbol, digits, NEW_YEAR,
                "QĐ 9"));
    }

    private Outcome<OrganisationId> decide(NumberingDecision decision) {
        return engine.get(DecideNumbering.class).decide(administrator, decision);
    }

    private Outcome<OrganisationId> takeBack(UUID rule, int seen) {
        return engine.get(TakeBackNumbering.class)
                .takeBack(administrator, new TakingBack(agency, rule, seen, "Nhập nhầm"));
    }

    private Numbering read() {
        return engine.get(ReadNumbering.class).of(administrator, agency);
    }

    private int seen() {
        return read().version();
    }

    private List<DecidedRule> own() {
        return read().lines().stream().map(line -> line.rule()).filter(rule -> rule.agency() != null).toList();
    }

    private UUID rule(LocalDate from) {
        return own().stream().filter(rule -> rule.validity().from().equals(from)).findFirst().orElseThrow().id();
    }

    /** A number for a document of the kind, as the issue takes it. */
    private String take(String kind) {
        return inTransaction(() -> reserve(kind, document()));
    }

    private String reserve(String kind, DocumentId document) {
        var today = province.today();
        var rule = engine.get(NumberingRules.class).hold(agency, kind, today);
        var key = new RegisterKey(agency, Direction.OUTGOING, rule.series(), today.getYear());
        var abbreviation = engine.get(CodeLists.class)
                .kinds(today)
                .stream()
                .filter(one -> one.key().equals(kind))
                .findFirst()
                .orElseThrow()
                .abbreviation();
        return engine.get(Registers.class)
                .reserve(key, document, rule, rule.symbol(abbreviation, "UBND", "VP"), today)
                .code();
    }

    private String inTransaction(Supplier<String> work) {
        return Objects.requireNonNull(engine.transaction().execute(_ -> work.get()));
    }

    private DocumentId document() {
        return new DocumentId(engine.get(IdSource.class).next());
    }

    private List<@Nullable String> acts() {
        return engine.jdbc()
                .sql("SELECT act FROM audit_event WHERE object_id = ? ORDER BY position")
                .param(agency.value())
                .query(String.class)
                .list();
    }

    private static RefusalCode code(Outcome<OrganisationId> outcome) {
        if (outcome instanceof Outcome.Refused<OrganisationId>(var refusal)) return refusal.code();
        throw new AssertionError(outcome);
    }

    private static Outcome<OrganisationId> inUse() {
        return refused(RegistryRefusal.NUMBERING_SERIES_IN_USE, "day", NEW_YEAR);
    }

    private static Outcome<OrganisationId> refused(RefusalCode code) {
        return Outcome.refused(code);
    }

    private static Outcome<OrganisationId> refused(RefusalCode code, String name, Object value) {
        return Outcome.refused(code, Map.of(name, value));
    }
}

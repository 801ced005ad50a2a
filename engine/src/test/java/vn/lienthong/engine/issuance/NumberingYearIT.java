package vn.lienthong.engine.issuance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import vn.lienthong.engine.document.ReadRegister;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.fixtures.StaffedAgency;
import vn.lienthong.engine.registry.DecideNumbering;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.registry.NumberingDecision;
import vn.lienthong.engine.registry.RegisterKey;
import vn.lienthong.engine.registry.SeriesChoice;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;

import static org.assertj.core.api.Assertions.assertThat;

/** A decision about numbering meets the documents on their road when the year changes. */
class NumberingYearIT {
    private static final EngineContext ENGINE = new EngineContext();
    private static final SampleProvince PROVINCE = new SampleProvince(ENGINE);
    private static final StaffedAgency OFFICE = StaffedAgency.at(PROVINCE, PROVINCE.districtA);
    private static final Draftsman DRAFTSMAN = new Draftsman(ENGINE, OFFICE);

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void aSeriesOfItsOwnBeginsAtOneWithTheYearAndTheOldRegisterStays() {
        var march = signed();
        var newYear = signed();
        assertThat(DRAFTSMAN.issue(march)).isEqualTo("01/BC-UBND");

        ENGINE.get(DecideNumbering.class)
                .decide(Actor.SYSTEM, new NumberingDecision(OFFICE.id(), 0, "REPORT", new SeriesChoice.Own(),
                        "{kind}-{agency}-{unit}", 3, LocalDate.of(2027, 1, 1), "Quyết định 9/QĐ-UBND"))
                .orThrow();
        ENGINE.clock().moveTo(Instant.parse("2027-01-04T01:00:00Z"));

        assertThat(DRAFTSMAN.issue(newYear)).isEqualTo("001/BC-UBND-VP");
        var registers = ENGINE.get(ReadRegister.class);
        assertThat(registers.registersOf(OFFICE.clerk(), OFFICE.id())).filteredOn(
                key -> key.direction() == Direction.OUTGOING)
                .containsExactly(key("REPORT", 2027), key("ADMINISTRATIVE", 2026));
        assertThat(registers.sheet(OFFICE.clerk(), key("REPORT", 2027), null, 0, 10).items()).singleElement()
                .satisfies(line -> assertThat(line.document().id()).isEqualTo(newYear));
        assertThat(registers.sheet(OFFICE.clerk(), key("ADMINISTRATIVE", 2026), null, 0, 10).items()).singleElement()
                .satisfies(line -> assertThat(line.entry().code()).isEqualTo("01/BC-UBND"));
    }

    private static DocumentId signed() {
        var id = DRAFTSMAN.withFile();
        ENGINE.get(SetRecipients.class)
                .set(OFFICE.specialist(), id, DRAFTSMAN.version(id), List.of(PROVINCE.province))
                .orThrow();
        DRAFTSMAN.sign(id);
        return id;
    }

    private static RegisterKey key(String series, int year) {
        return new RegisterKey(OFFICE.id(), Direction.OUTGOING, series, year);
    }
}

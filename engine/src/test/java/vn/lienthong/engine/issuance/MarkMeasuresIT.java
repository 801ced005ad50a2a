package vn.lienthong.engine.issuance;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import vn.lienthong.engine.fixtures.EngineContext;

import static org.assertj.core.api.Assertions.assertThat;

/** A measure is a dated row: a later law changes what is issued later, and nothing before. */
class MarkMeasuresIT {
    @Test
    void eachDayHasTheMeasureInForceOnIt() {
        try (var engine = new EngineContext()) {
            engine.jdbc()
                    .sql("INSERT INTO mark_measure VALUES ('SEAL_DIAMETER', 32, '2030-01-01', 'Nghị định sau')")
                    .update();
            var measures = engine.get(MarkMeasures.class);

            assertThat(measures.of(MarkMeasure.SEAL_DIAMETER, LocalDate.of(2029, 12, 31))).isEqualTo(36);
            assertThat(measures.of(MarkMeasure.SEAL_DIAMETER, LocalDate.of(2030, 1, 1))).isEqualTo(32);
            assertThat(measures.of(MarkMeasure.SEAL_DIAMETER, LocalDate.of(2019, 1, 1))).isEqualTo(36);
            for (var measure : MarkMeasure.values())
                assertThat(measures.of(measure, LocalDate.of(2026, 11, 22))).as(measure.name()).isPositive();
        }
    }
}

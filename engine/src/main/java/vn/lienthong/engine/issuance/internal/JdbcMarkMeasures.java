package vn.lienthong.engine.issuance.internal;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.issuance.MarkMeasure;
import vn.lienthong.engine.issuance.MarkMeasures;

/** Measures as rows; before the first of them the first one counts, for documents of earlier days. */
@Component
final class JdbcMarkMeasures implements MarkMeasures {
    private final JdbcClient jdbc;

    JdbcMarkMeasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public double of(MarkMeasure measure, LocalDate on) {
        return jdbc.sql("""
                SELECT value FROM mark_measure WHERE key = ?
                ORDER BY valid_from <= ? DESC, abs(valid_from - ?::date) LIMIT 1""")
                .params(measure.name(), on, on)
                .query(Double.class)
                .single();
    }
}

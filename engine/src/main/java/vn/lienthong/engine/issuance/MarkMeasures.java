package vn.lienthong.engine.issuance;

import java.time.LocalDate;

/** How large marks are: the measure in force on the day of the issue. */
public interface MarkMeasures {
    double of(MarkMeasure measure, LocalDate on);
}

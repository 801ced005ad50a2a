package vn.lienthong.engine.registry;

import java.time.LocalDate;
import java.util.List;

/** The forms in which registers are printed and bound (Decree 30/2020/NĐ-CP, art. 16, 22 and annex IV). */
public interface RegisterForms {
    /** The columns from left to right. */
    List<RegisterColumn> columns(Direction direction, LocalDate on);
}

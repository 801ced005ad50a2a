package vn.lienthong.engine.deadline;

import java.time.LocalDate;

/** When a legal period ends; the length is the one in force on the day it starts. */
public interface DueDates {
    LocalDate of(LegalPeriod period, LocalDate from);
}

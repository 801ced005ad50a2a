package vn.lienthong.webapp.style;

import java.time.LocalDate;

/** One row of the sample list. */
public record StyleRow(int id, String code, String subject, String from, String step, String holder, String urgency,
        String signature, boolean attached, LocalDate due, boolean fresh) {}

package vn.lienthong.rules.twin;

import java.util.Date;

/** Breaks the rule of dates. */
@SuppressWarnings("JavaUtilDate")
record KeepsAnOldDate(Date date) {}

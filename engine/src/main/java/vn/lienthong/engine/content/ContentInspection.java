package vn.lienthong.engine.content;

import java.time.LocalDate;

/** Looks into stored bytes, never further than the limits of the day allow, and runs nothing it finds. */
public interface ContentInspection {
    Findings inspect(StoredContent content, LocalDate on);
}

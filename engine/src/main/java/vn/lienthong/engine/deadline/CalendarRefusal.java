package vn.lienthong.engine.deadline;

import vn.lienthong.engine.shared.RefusalCode;

/** Why the working calendar is not changed. */
public enum CalendarRefusal implements RefusalCode {
    CALENDAR_DAY_TAKEN(Kind.STATE), CALENDAR_DAY_CHANGED(Kind.STATE), CALENDAR_DAY_WORKED_ANYWAY(Kind.DEMAND);

    private final Kind kind;

    CalendarRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

package vn.lienthong.processes;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.fixtures.StaffedAgency;
import vn.lienthong.engine.shared.Actor;

/** Who drafts where, how urgent, and until when. */
record WayOut(StaffedAgency from, Actor drafter, String urgency, @Nullable LocalDate dueOn) {
    static WayOut of(StaffedAgency from) {
        return new WayOut(from, from.specialist(), "NORMAL", null);
    }

    WayOut draftedBy(Actor other) {
        return new WayOut(from, other, urgency, dueOn);
    }

    WayOut urgent() {
        return new WayOut(from, drafter, "EXPRESS", dueOn);
    }

    WayOut dueOn(LocalDate day) {
        return new WayOut(from, drafter, urgency, day);
    }
}

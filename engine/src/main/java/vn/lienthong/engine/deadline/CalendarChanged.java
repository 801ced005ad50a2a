package vn.lienthong.engine.deadline;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvent;

/** The working calendar was changed. All events of one day have the same object: its history is one chain. */
record CalendarChanged(String act, CalendarDay day, Actor actor, Map<String, String> more) implements DomainEvent {

    static CalendarChanged entered(CalendarDay day, Actor actor) {
        return new CalendarChanged("calendar.entered", day, actor, Map.of());
    }

    static CalendarChanged corrected(CalendarDay day, Actor actor) {
        return new CalendarChanged("calendar.corrected", day, actor, Map.of());
    }

    static CalendarChanged withdrawn(CalendarDay day, String reason, Actor actor) {
        return new CalendarChanged("calendar.withdrawn", day, actor, Map.of("reason", reason));
    }

    @Override
    public String objectKind() {
        return "calendar";
    }

    @Override
    public UUID objectId() {
        return UUID.nameUUIDFromBytes(("calendar " + day.day()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Map<String, String> details() {
        var details = new HashMap<>(more);
        details.put("day", day.day().toString());
        details.put("working", Boolean.toString(day.isWorking()));
        details.put("name", day.name());
        details.put("basis", day.basis());
        return details;
    }
}

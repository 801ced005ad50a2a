package vn.lienthong.engine.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import vn.lienthong.engine.organisation.PlannedChange.Closed;
import vn.lienthong.engine.organisation.PlannedChange.CodeBegins;
import vn.lienthong.engine.organisation.PlannedChange.CodeEnds;
import vn.lienthong.engine.organisation.PlannedChange.Followed;
import vn.lienthong.engine.organisation.PlannedChange.Moved;
import vn.lienthong.engine.organisation.PlannedChange.Opened;
import vn.lienthong.engine.organisation.PlannedChange.Renamed;
import vn.lienthong.engine.organisation.PlannedChange.SchemeChanges;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;

/** What the trail keeps of a change that was taken back: {@code old} was planned, {@code new} stands instead. */
final class TakenBack {
    private TakenBack() {}

    static OrganisationChanged event(OrganisationId organisation, PlannedChange change, String reason, Actor actor) {
        var facts = new HashMap<>(facts(change));
        facts.put("from", change.entry().from().toString());
        facts.put("reason", reason);
        var decision = change.entry().decisionNo();
        if (decision != null) facts.put("decision", decision);
        var subject = change instanceof Followed(var _, var succession) ? succession.from() : organisation;
        return OrganisationChanged.of(act(change), subject, actor, facts);
    }

    private static String act(PlannedChange change) {
        return switch (change) {
            case Opened _ -> "organisation.opening-taken-back";
            case Renamed _ -> "organisation.renaming-taken-back";
            case Moved _ -> "organisation.move-taken-back";
            case Closed _ -> "organisation.closing-taken-back";
            case CodeBegins _ -> "code.taken-back";
            case CodeEnds _ -> "code.closing-taken-back";
            case SchemeChanges _ -> "scheme.taken-back";
            case Followed _ -> "succession.taken-back";
        };
    }

    private static Map<String, String> facts(PlannedChange change) {
        return switch (change) {
            case Opened(var _, var naming) -> Map.of("name", naming.name());
            case Renamed(var _, var before, var after) -> Map.of("old", after.name(), "new", before.name());
            case Moved(var _, var before, var after) -> Map.of("old", after.toString(), "new", before.toString());
            case Closed(var entry) -> Map.of("lastDay", lastDay(entry.from()));
            case CodeBegins(var _, var code) -> Map.of("code", code.value());
            case CodeEnds(var entry, var code) -> Map.of("code", code.value(), "lastDay", lastDay(entry.from()));
            case SchemeChanges(var _, var before, var after) -> Map.of("old", after.key(), "new", before.key());
            case Followed(var _, var succession) -> Map.of("kind", succession.kind().name(), "to",
                    succession.to() == null ? "" : succession.to().toString());
        };
    }

    private static String lastDay(LocalDate firstDayAfter) {
        return firstDayAfter.minusDays(1).toString();
    }
}

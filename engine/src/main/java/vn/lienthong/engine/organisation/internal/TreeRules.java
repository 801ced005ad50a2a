package vn.lienthong.engine.organisation.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.Level;
import vn.lienthong.engine.organisation.OrganisationRefusal;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UnknownException;

/** What must hold of the tree after a change; asked with the tree locked. Each answers null, or why not. */
@Component
public class TreeRules {
    private final JdbcTree tree;
    private final JdbcSchemes schemes;
    private final Clock clock;

    TreeRules(JdbcTree tree, JdbcSchemes schemes, Clock clock) {
        this.tree = tree;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** The parent is open from the day on and nothing says that it closes. */
    public @Nullable Refusal parentStaysOpen(OrganisationId parent, LocalDate from) {
        if (!tree.snapshot().staysOpen(parent, from))
            return Refusal.of(OrganisationRefusal.PARENT_NOT_OPEN, "day", from);
        return null;
    }

    /** An agency is part of an agency that stands not below it, on a level its tree has on the day. */
    private @Nullable Refusal levelFits(String level, OrganisationId parent, LocalDate from) {
        var place = tree.snapshot().placeOf(parent, from);
        if (place == null) throw new UnknownException("organisation");
        if (!place.isAgency()) return Refusal.of(OrganisationRefusal.NOT_AN_AGENCY);
        var levels = schemes.levelsOf(tree.pathOf(parent, from).getLast(), from);
        var own = find(levels, level);
        if (own == null) return levelMissing(level);
        var above = find(levels, place.level());
        if (above != null && above.rank() > own.rank()) return Refusal.of(OrganisationRefusal.PARENT_BELOW);
        return null;
    }

    /** The same on the day and on every later one on which the tree or its schemes are to change. */
    public @Nullable Refusal levelStaysFit(String level, OrganisationId parent, LocalDate from) {
        for (var day : daysFrom(from)) {
            var refusal = levelFits(level, parent, day);
            if (refusal != null) return refusal;
        }
        return null;
    }

    /**
     * Whether it, with all below it, fits under the parent on the day and on every later one on which something is to
     * change: nothing stands below itself, and every agency on a level its tree then has.
     *
     * @param level null for a unit
     */
    public @Nullable Refusal fitsUnder(OrganisationId organisation, @Nullable String level, OrganisationId parent,
            LocalDate from) {
        for (var day : daysFrom(from)) {
            var path = tree.pathOf(parent, day);
            if (path.contains(organisation)) return Refusal.of(OrganisationRefusal.PARENT_INSIDE);
            var refusal = level == null ? null : levelFits(level, parent, day);
            if (refusal == null) refusal = everyLevelIsAmong(schemes.levelsOf(path.getLast(), day), organisation, day);
            if (refusal != null) return refusal;
        }
        return null;
    }

    /** No agency that is open on the day, or opens later, stands on a level that these do not have. */
    public @Nullable Refusal everyLevelStaysAmong(List<Level> levels, OrganisationId root, LocalDate from) {
        for (var day : daysFrom(from)) {
            var refusal = everyLevelIsAmong(levels, root, day);
            if (refusal != null) return refusal;
        }
        return null;
    }

    /** The day, and every later one on which the tree or its schemes are to change. */
    private Iterable<LocalDate> daysFrom(LocalDate from) {
        var days = new TreeSet<>(tree.snapshot().daysOfChange(from));
        days.addAll(schemes.daysOfChange(from));
        days.add(from);
        return days;
    }

    /** The organisation is open on the first day of the period. */
    public @Nullable Refusal isOpen(OrganisationId organisation, Period period) {
        if (tree.isOpen(organisation, period.from())) return null;
        return Refusal.of(OrganisationRefusal.CLOSED, "day", period.from());
    }

    /** A change comes after every other one, and an ending or ended organisation changes no more. */
    public @Nullable Refusal mayChangeFrom(Version last, LocalDate from) {
        if (last.validity().to() != null)
            return Refusal.of(OrganisationRefusal.CLOSED, "day", last.validity().to());
        var since = last.validity().from();
        if (from.isAfter(since)) return null;
        var planned = since.isAfter(LocalDate.now(clock));
        return Refusal.of(
                planned ? OrganisationRefusal.LATER_CHANGE_PLANNED : OrganisationRefusal.NOT_AFTER_LAST_CHANGE,
                "day", since);
    }

    /** No open agency stands on a level that these do not have. */
    private @Nullable Refusal everyLevelIsAmong(List<Level> levels, OrganisationId root, LocalDate from) {
        var snapshot = tree.snapshot();
        for (var id : snapshot.subtree(root, from)) {
            var place = snapshot.placeOf(id, from);
            if (place == null || place.level() == null || !place.validity().contains(from)) continue;
            if (find(levels, place.level()) == null)
                return levelMissing(place.level());
        }
        return null;
    }

    /** The scheme has no level of this key. */
    public Refusal levelMissing(String level) {
        return Refusal.of(OrganisationRefusal.LEVEL_NOT_IN_SCHEME, "level", schemes.levelCalled(level));
    }

    private static @Nullable Level find(List<Level> levels, @Nullable String key) {
        return levels.stream().filter(level -> level.key().equals(key)).findFirst().orElse(null);
    }
}

package vn.lienthong.engine.organisation.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.OrganisationRefusal;
import vn.lienthong.engine.organisation.OrganisationWork;
import vn.lienthong.engine.organisation.PlannedChange;
import vn.lienthong.engine.organisation.PlannedChange.Closed;
import vn.lienthong.engine.organisation.PlannedChange.CodeBegins;
import vn.lienthong.engine.organisation.PlannedChange.CodeEnds;
import vn.lienthong.engine.organisation.PlannedChange.Followed;
import vn.lienthong.engine.organisation.PlannedChange.Moved;
import vn.lienthong.engine.organisation.PlannedChange.Opened;
import vn.lienthong.engine.organisation.PlannedChange.Renamed;
import vn.lienthong.engine.organisation.PlannedChange.SchemeChanges;
import vn.lienthong.engine.organisation.Succession;
import vn.lienthong.engine.organisation.SuccessionKind;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Refusal;

/**
 * Whether a change can be taken back: nothing rests on it, and what was before it fits into the tree as it stands now.
 * Asked with the tree locked. Each answers null, or why not.
 */
@Component
public class TakingBackRules {
    private final TreeRules rules;
    private final JdbcTree tree;
    private final JdbcOrganisations organisations;
    private final JdbcCodes codes;
    private final OrganisationWork work;
    private final OpeningRules openings;
    private final Clock clock;

    TakingBackRules(TreeRules rules, JdbcTree tree, JdbcOrganisations organisations, JdbcCodes codes,
            OrganisationWork work, OpeningRules openings, Clock clock) {
        this.rules = rules;
        this.tree = tree;
        this.organisations = organisations;
        this.codes = codes;
        this.work = work;
        this.openings = openings;
        this.clock = clock;
    }

    /** @param ahead everything planned for the organisation, with the change */
    public @Nullable Refusal refusal(OrganisationId organisation, PlannedChange change, List<PlannedChange> ahead) {
        var refusal = later(organisation, change, ahead);
        if (refusal == null) refusal = works(organisation, change);
        return refusal != null ? refusal : misfit(organisation, change);
    }

    /** What was decided on top of the change is taken back before it. */
    private static @Nullable Refusal later(OrganisationId organisation, PlannedChange change,
            List<PlannedChange> ahead) {
        var from = change.entry().from();
        Predicate<PlannedChange> rests = switch (change) {
            case Opened _ -> other -> !(other instanceof Opened);
            case Renamed _,Moved _ -> other -> isOfLife(other) && other.entry().from().isAfter(from);
            case Closed _ -> other -> other instanceof Followed(var _, var succession)
                    && endsWhole(organisation, succession);
            case CodeBegins begins -> other -> other instanceof CodeEnds ends && ends.code().equals(begins.code());
            case SchemeChanges _ -> other -> other instanceof Closed
                    || (other instanceof SchemeChanges && other.entry().from().isAfter(from));
            case CodeEnds _,Followed _ -> _ -> false;
        };
        return ahead.stream()
                .filter(rests)
                .findFirst()
                .map(other -> Refusal.of(OrganisationRefusal.LATER_CHANGE_RESTS, "day", other.entry().from()))
                .orElse(null);
    }

    private static boolean isOfLife(PlannedChange change) {
        return change instanceof Renamed || change instanceof Moved || change instanceof Closed;
    }

    /** Others follow it as a whole; functions are handed over by the living, too. */
    private static boolean endsWhole(OrganisationId organisation, Succession succession) {
        return succession.from().equals(organisation) && succession.kind() != SuccessionKind.TRANSFER_OF_FUNCTION;
    }

    /** What began today is not taken from under the work that was done on it. */
    private @Nullable Refusal works(OrganisationId organisation, PlannedChange change) {
        var today = LocalDate.now(clock);
        if (change.entry().from().isAfter(today)) return null;
        if (!work.hasAny(concerned(organisation, change, today), begun(change, today))) return null;
        return Refusal.of(OrganisationRefusal.WORK_RESTS, "day", today);
    }

    /** Its agency, and whoever follows it; a move and a scheme are also about everything below. */
    private Set<OrganisationId> concerned(OrganisationId organisation, PlannedChange change, LocalDate today) {
        var concerned = new HashSet<OrganisationId>(tree.pathWithinAgency(organisation, today));
        switch (change) {
            case Moved _,SchemeChanges _ -> concerned.addAll(tree.subtree(organisation, today));
            case Followed _ -> {
                for (var other : change.others()) concerned.addAll(tree.withinAgency(other, today));
            }
            case Opened _,Renamed _,Closed _,CodeBegins _,CodeEnds _ ->
                concerned.addAll(tree.withinAgency(organisation, today));
        }
        return concerned;
    }

    private Instant begun(PlannedChange change, LocalDate today) {
        var begun = today.atStartOfDay(clock.getZone()).toInstant();
        var recorded = change.entry().recordedAt();
        return recorded == null || recorded.isBefore(begun) ? begun : recorded;
    }

    private @Nullable Refusal misfit(OrganisationId organisation, PlannedChange change) {
        var from = change.entry().from();
        return switch (change) {
            case Opened _ -> openings.stillNamed(organisation);
            case Renamed _,Moved _ -> standsAgain(organisations.lastBefore(organisation, from), from);
            case Closed _ -> standsAgain(organisations.lastOf(organisation), from);
            case CodeEnds ends -> codes.hasOne(organisation, ends.code().scheme(), from)
                    ? Refusal.of(OrganisationRefusal.CODE_PRESENT)
                    : null;
            case SchemeChanges scheme -> rules.everyLevelStaysAmong(scheme.before().levels(), organisation, from);
            case CodeBegins _,Followed _ -> null;
        };
    }

    /** What the version before needs: its name, its parent, its level, from the day on and for good. */
    private @Nullable Refusal standsAgain(Version version, LocalDate from) {
        var parent = version.parent();
        if (organisations.isNameTaken(version.naming(), parent, from, version.organisation()))
            return Refusal.of(OrganisationRefusal.NAME_TAKEN);
        if (parent == null) return null;
        var refusal = rules.parentStaysOpen(parent, from);
        return refusal != null
                ? refusal
                : rules.fitsUnder(version.organisation(), version.level(), parent, from);
    }
}

package vn.lienthong.engine.organisation.internal;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.Naming;
import vn.lienthong.engine.organisation.OrganisationKind;
import vn.lienthong.engine.organisation.PlannedChange;
import vn.lienthong.engine.organisation.PlannedChange.CodeEnds;
import vn.lienthong.engine.organisation.internal.JdbcSchemes.Start;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;

/** Changes the tree, one at a time: locked from the first look at the rules until the commit. */
@Component
public class TreeChanges {
    private final JdbcTree tree;
    private final JdbcOrganisations organisations;
    private final JdbcSchemes schemes;
    private final JdbcClosings closings;
    private final Undoing undoing;
    private final IdSource ids;
    private final Clock clock;

    TreeChanges(JdbcTree tree, JdbcOrganisations organisations, JdbcSchemes schemes, JdbcClosings closings,
            Undoing undoing, IdSource ids, Clock clock) {
        this.tree = tree;
        this.organisations = organisations;
        this.schemes = schemes;
        this.closings = closings;
        this.undoing = undoing;
        this.ids = ids;
        this.clock = clock;
    }

    /** To be called before the rules are asked. */
    public void lock() {
        tree.lock();
    }

    /** The newest version of an organisation, the tree being locked. */
    public Version lockLastOf(OrganisationId organisation) {
        tree.lock();
        return organisations.lastOf(organisation);
    }

    /** Whether something else under this parent has the name on the day or later. */
    public boolean isNameTaken(Naming naming, @Nullable OrganisationId parent, LocalDate from,
            @Nullable OrganisationId except) {
        return organisations.isNameTaken(naming, parent, from, except);
    }

    public boolean hasPartsAfter(OrganisationId organisation, LocalDate lastDay) {
        return organisations.hasPartsAfter(organisation, lastDay);
    }

    /** @param place everything but the identity of the new organisation */
    public OrganisationId open(Naming naming, OrganisationKind kind, Placement place) {
        var id = new OrganisationId(ids.next());
        organisations.add(id, kind, clock.instant());
        organisations.add(new Version(ids.next(), id, naming, place.parent(), place.level(), Period.since(place.from()),
                place.decisionNo()), clock.instant());
        tree.touch();
        return id;
    }

    public void rename(Version last, Naming naming, LocalDate from, @Nullable String decisionNo) {
        follow(last, last.named(ids.next(), naming, Period.since(from), decisionNo));
    }

    public void move(Version last, OrganisationId parent, LocalDate from, @Nullable String decisionNo) {
        follow(last, last.under(ids.next(), parent, Period.since(from), decisionNo));
    }

    public void close(Version last, LocalDate lastDay, @Nullable String decisionNo) {
        organisations.close(last, lastDay, decisionNo, clock.instant());
        closings.cut(last.organisation(), lastDay);
        tree.touch();
    }

    /** What is new at a closing organisation ends with it; nothing happens at an open one. */
    public void endWith(OrganisationId organisation) {
        var lastDay = organisations.lastOf(organisation).validity().to();
        if (lastDay != null) closings.cut(organisation, lastDay);
    }

    /** The first day after the last one on which something is to begin all the same; null when nothing is. */
    public @Nullable LocalDate beginsAfter(OrganisationId organisation, LocalDate lastDay) {
        return closings.beginsAfter(organisation, lastDay);
    }

    public void useScheme(OrganisationId root, String scheme, LocalDate from, @Nullable String decisionNo) {
        schemes.use(ids.next(), root, new Start(scheme, from, decisionNo, clock.instant()));
    }

    /** What was before the change goes on, exactly as it was, up to the next one. */
    public void takeBack(OrganisationId organisation, PlannedChange change) {
        undoing.undo(organisation, change);
        if (change instanceof CodeEnds) endWith(organisation);
        tree.touch();
    }

    private void follow(Version last, Version next) {
        organisations.endOn(last, next.validity().from().minusDays(1));
        organisations.add(next, clock.instant());
        tree.touch();
    }
}

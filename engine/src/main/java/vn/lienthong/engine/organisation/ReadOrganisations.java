package vn.lienthong.engine.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.organisation.internal.AdministrationReach;
import vn.lienthong.engine.organisation.internal.JdbcCodes;
import vn.lienthong.engine.organisation.internal.JdbcPlannedChanges;
import vn.lienthong.engine.organisation.internal.JdbcSchemes;
import vn.lienthong.engine.organisation.internal.JdbcTreePages;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UseCase;

/** Shows administrators the organisations they look after, as of a day, with everything that is dated about them. */
@UseCase
public class ReadOrganisations {
    private final AdministrationReach reach;
    private final OrganisationDirectory directory;
    private final People people;
    private final JdbcTreePages pages;
    private final JdbcCodes codes;
    private final JdbcSchemes schemes;
    private final JdbcPlannedChanges planned;
    private final Clock clock;

    ReadOrganisations(AdministrationReach reach, OrganisationDirectory directory, People people, JdbcTreePages pages,
            JdbcCodes codes, JdbcSchemes schemes, JdbcPlannedChanges planned, Clock clock) {
        this.reach = reach;
        this.directory = directory;
        this.people = people;
        this.pages = pages;
        this.codes = codes;
        this.schemes = schemes;
        this.planned = planned;
        this.clock = clock;
    }

    /** For pages that ask before they offer anything. */
    public boolean mayAdminister(Actor reader) {
        return reader.person() != null && (reach.isEverywhere(reader) || !reach.of(reader).isEmpty());
    }

    /** Whether the reader looks after the whole installation: opens trees and keeps people of no agency. */
    public boolean mayEverywhere(Actor reader) {
        return reader.person() != null && reach.isEverywhere(reader);
    }

    /**
     * What stands below, or is found below, by name; only what the reader looks after.
     *
     * @throws vn.lienthong.engine.shared.ForbiddenException when that is nothing
     */
    @Transactional(readOnly = true)
    public KeysetPage<TreeRow> tree(Actor reader, TreeQuery query, LocalDate on) {
        var top = query.top();
        if (top != null) require(reader, top, on);
        else if (!mayAdminister(reader)) reach.requireEverywhere(reader);
        return pages.page(query, reach.of(reader), on);
    }

    /** As {@link OrganisationDirectory#get}, for those who look after it. */
    @Transactional(readOnly = true)
    public Organisation get(Actor reader, OrganisationId id, LocalDate on) {
        return require(reader, id, on);
    }

    /** What it is part of on the day, the root first, without itself. */
    @Transactional(readOnly = true)
    public List<Organisation> above(Actor reader, OrganisationId id, LocalDate on) {
        require(reader, id, on);
        return above(id, on);
    }

    private List<Organisation> above(OrganisationId id, LocalDate on) {
        var path = directory.pathOf(id, on).reversed();
        return path.subList(0, path.size() - 1).stream().map(one -> directory.get(one, on)).toList();
    }

    @Transactional(readOnly = true)
    public OrganisationFile file(Actor reader, OrganisationId id, LocalDate on) {
        var organisation = require(reader, id, on);
        var below = pages.row(organisation, on);
        return new OrganisationFile(organisation, above(id, on), directory.historyOf(id), codes.of(id),
                directory.successionsOf(id), people.staffOf(id, on), directory.levelsOf(id, on),
                below.agencies(), below.units(), planned.of(id, LocalDate.now(clock)), reach.mayOrganise(reader, id));
    }

    /** Every scheme of government, the newest first. */
    @Transactional(readOnly = true)
    public List<GovernmentScheme> schemes() {
        return schemes.all();
    }

    /** An unknown one is unknown to everybody; one that others look after is forbidden. */
    private Organisation require(Actor reader, OrganisationId id, LocalDate on) {
        var organisation = directory.get(id, on);
        reach.require(reader, id);
        return organisation;
    }
}

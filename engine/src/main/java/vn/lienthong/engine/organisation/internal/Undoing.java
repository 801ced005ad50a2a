package vn.lienthong.engine.organisation.internal;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.PlannedChange;
import vn.lienthong.engine.organisation.PlannedChange.Closed;
import vn.lienthong.engine.organisation.PlannedChange.CodeBegins;
import vn.lienthong.engine.organisation.PlannedChange.CodeEnds;
import vn.lienthong.engine.organisation.PlannedChange.Followed;
import vn.lienthong.engine.organisation.PlannedChange.Moved;
import vn.lienthong.engine.organisation.PlannedChange.Opened;
import vn.lienthong.engine.organisation.PlannedChange.Renamed;
import vn.lienthong.engine.organisation.PlannedChange.SchemeChanges;
import vn.lienthong.engine.shared.OrganisationId;

/** Writes what taking back a change means for the rows: they stand as they stood before it. */
@Component
final class Undoing {
    private final JdbcOrganisations organisations;
    private final JdbcClosings closings;
    private final JdbcCodes codes;
    private final JdbcSchemes schemes;
    private final JdbcSuccessions successions;
    private final JdbcOpenings openings;

    Undoing(JdbcOrganisations organisations, JdbcClosings closings, JdbcCodes codes, JdbcSchemes schemes,
            JdbcSuccessions successions, JdbcOpenings openings) {
        this.organisations = organisations;
        this.closings = closings;
        this.codes = codes;
        this.schemes = schemes;
        this.successions = successions;
        this.openings = openings;
    }

    void undo(OrganisationId organisation, PlannedChange change) {
        var entry = change.entry();
        switch (change) {
            case Opened _ -> openings.remove(organisation);
            case Renamed _,Moved _ -> {
                organisations.remove(organisations.lastOf(organisation));
                organisations.reopen(organisations.lastOf(organisation));
            }
            case Closed _ -> {
                organisations.reopen(organisations.lastOf(organisation));
                closings.mend(organisation, entry.from().minusDays(1));
            }
            case CodeBegins(var _, var code) -> codes.remove(code);
            case CodeEnds(var _, var code) -> codes.reopen(code);
            case SchemeChanges _ -> schemes.forget(entry.id(), organisation, entry.from());
            case Followed _ -> successions.remove(entry.id());
        }
    }
}

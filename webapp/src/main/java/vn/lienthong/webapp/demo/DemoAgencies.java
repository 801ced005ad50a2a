package vn.lienthong.webapp.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.organisation.AssignCode;
import vn.lienthong.engine.organisation.Naming;
import vn.lienthong.engine.organisation.NewAgency;
import vn.lienthong.engine.organisation.NewUnit;
import vn.lienthong.engine.organisation.OpenAgency;
import vn.lienthong.engine.organisation.OpenUnit;
import vn.lienthong.engine.organisation.SetUpOnce;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;

/** Opens agencies with their codes, and their units; each is one step. */
final class DemoAgencies {
    private final SetUpOnce setUp;
    private final OpenAgency openAgency;
    private final OpenUnit openUnit;
    private final AssignCode assignCode;

    DemoAgencies(SetUpOnce setUp, OpenAgency openAgency, OpenUnit openUnit, AssignCode assignCode) {
        this.setUp = setUp;
        this.openAgency = openAgency;
        this.openUnit = openUnit;
        this.assignCode = assignCode;
    }

    OrganisationId open(DemoPlan.Agency agency, Opening opening) {
        return new OrganisationId(setUp.step("demo/agency/" + agency.key(), () -> {
            var naming = new Naming(agency.name(), agency.shortName(), agency.abbreviation());
            var id = openAgency.open(Actor.SYSTEM, new NewAgency(naming, opening.parent(), agency.level(),
                    opening.scheme(), opening.from(), opening.decision())).orThrow();
            assign(id, agency.code(), opening);
            assign(id, agency.legacyCode(), opening);
            return id.value();
        }));
    }

    List<OrganisationId> openUnits(DemoPlan.Agency agency, List<DemoPlan.Unit> units, Opening opening) {
        var ids = new ArrayList<OrganisationId>();
        var parent = Objects.requireNonNull(opening.parent());
        for (var unit : units) {
            var naming = new Naming(unit.name(), unit.name(), unit.abbreviation());
            ids.add(new OrganisationId(setUp.step("demo/unit/" + agency.key() + "/" + unit.abbreviation(),
                    () -> openUnit
                            .open(Actor.SYSTEM, new NewUnit(naming, parent, opening.from(), opening.decision()))
                            .orThrow()
                            .value())));
        }
        return ids;
    }

    private void assign(OrganisationId agency, @Nullable String code, Opening opening) {
        if (code == null) return;
        assignCode.assign(Actor.SYSTEM, new AssignCode.Assignment(agency, code, opening.from(), opening.decision()))
                .orThrow();
    }
}

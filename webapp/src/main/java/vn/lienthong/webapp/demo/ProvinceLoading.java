package vn.lienthong.webapp.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/** One province on its way into the database. */
final class ProvinceLoading {
    private static final Logger LOG = LoggerFactory.getLogger(ProvinceLoading.class);

    private final DemoPlan plan;
    private final DemoAgencies agencies;
    private final DemoReform reform;
    private final DemoPeople people;
    private final Map<String, OrganisationId> known = new HashMap<>();
    private final Map<PersonId, String> signInNames = new LinkedHashMap<>();

    ProvinceLoading(DemoPlan plan, DemoAgencies agencies, DemoReform reform, DemoPeople people) {
        this.plan = plan;
        this.agencies = agencies;
        this.reform = reform;
        this.people = people;
    }

    void load(DemoPlan.Province province) {
        var opening = new Opening(null, province.scheme(), province.since(), province.decision());
        var root = agencies.open(province.root(), opening);
        known.put(province.root().key(), root);
        staff(province.root(), root, opening);
        var change = province.reform();
        if (change == null) {
            openBelow(province.root().agenciesBelow(), opening.below(root));
            return;
        }
        openBelow(change.former(), opening.below(root));
        reform.closeFormer(change, root, known);
        openBelow(province.root().agenciesBelow(), new Opening(root, null, change.effective(), change.decision()));
        reform.recordSuccessions(change.former(), change, known);
    }

    /** Whom to let in under which name. */
    Map<PersonId, String> signInNames() {
        return signInNames;
    }

    private void openBelow(List<DemoPlan.Agency> below, Opening opening) {
        for (var agency : below) {
            var id = agencies.open(agency, opening);
            known.put(agency.key(), id);
            staff(agency, id, opening);
            openBelow(agency.agenciesBelow(), opening.below(id));
        }
    }

    private void staff(DemoPlan.Agency agency, OrganisationId id, Opening opening) {
        var staffing = plan.staffingOf(agency);
        var units = agencies.openUnits(agency, staffing.units(), opening.below(id));
        for (int i = 0; i < staffing.positions().size(); i++) {
            var position = staffing.positions().get(i);
            var signInName = position.account() + "." + agency.key();
            var place = new DemoPeople.Workplace(id, unit(units, position.unit()), opening.from());
            signInNames.put(people.member(agency.names().get(i), position, place, signInName), signInName);
        }
        LOG.info("Demo: {}", agency.shortName());
    }

    private static @Nullable OrganisationId unit(List<OrganisationId> units, @Nullable Integer number) {
        return number == null ? null : units.get(number);
    }
}

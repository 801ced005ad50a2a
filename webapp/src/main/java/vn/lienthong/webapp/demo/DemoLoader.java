package vn.lienthong.webapp.demo;

import java.util.LinkedHashMap;
import java.util.UUID;

import vn.lienthong.engine.access.OrganisationTree;
import vn.lienthong.engine.organisation.SetUpOnce;
import vn.lienthong.engine.shared.PersonId;

/** Loads the provinces, step by step; cut at any moment it goes on at the next start, and makes nothing twice. */
final class DemoLoader {
    static final String BEGUN = "demo/begun";
    private static final String FINISHED = "demo/finished";

    private final DemoPlan plan;
    private final SetUpOnce setUp;
    private final DemoAgencies agencies;
    private final DemoReform reform;
    private final DemoPeople people;
    private final DemoCalendar calendar;

    DemoLoader(DemoPlan plan, SetUpOnce setUp, DemoAgencies agencies, DemoReform reform, DemoPeople people,
            DemoCalendar calendar) {
        this.plan = plan;
        this.setUp = setUp;
        this.agencies = agencies;
        this.reform = reform;
        this.people = people;
        this.calendar = calendar;
    }

    /** Loads into an empty database, or goes on with what was begun. Nobody can sign in before all of it is there. */
    void loadIfEmpty(OrganisationTree tree) {
        if (setUp.isDone(FINISHED) || (!setUp.isDone(BEGUN) && !tree.all().isEmpty())) return;
        setUp.step(BEGUN, UUID::randomUUID);
        calendar.enter(DemoPlan.holidays());
        var signInNames = new LinkedHashMap<PersonId, String>();
        for (var province : plan.provinces()) {
            var loading = new ProvinceLoading(plan, agencies, reform, people);
            loading.load(province);
            signInNames.putAll(loading.signInNames());
        }
        signInNames.put(people.operator(plan.operator()), plan.operator().account());
        setUp.step(FINISHED, () -> {
            people.letIn(signInNames);
            return UUID.randomUUID();
        });
    }
}

package vn.lienthong.processes;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.fixtures.StaffedAgency;
import vn.lienthong.engine.organisation.CloseOrganisation;
import vn.lienthong.engine.organisation.RecordSuccession;
import vn.lienthong.engine.organisation.Succession;
import vn.lienthong.engine.organisation.SuccessionKind;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;

/** A commune that comes to its end tonight, and one that may follow it. */
record AbolishedCommune(Roads roads, StaffedAgency old, StaffedAgency next) {
    static AbolishedCommune at(Roads roads) {
        var number = roads.nextNumber();
        return new AbolishedCommune(roads, commune(roads, "Cũ " + number), commune(roads, "Mới " + number));
    }

    static StaffedAgency commune(Roads roads, String name) {
        var agency = roads.province.agency(
                "Ủy ban nhân dân xã " + name, "UBND xã " + name, roads.province.districtB, "COMMUNE");
        return StaffedAgency.at(roads.province, agency);
    }

    /** The next day: the old one is closed. */
    void close() {
        var today = roads.province.today();
        for (var one : List.of(old.unit(), old.id()))
            roads.engine.get(CloseOrganisation.class)
                    .close(Actor.SYSTEM, new CloseOrganisation.Closing(one, today, "NQ"))
                    .orThrow();
        roads.engine.clock().advance(Duration.ofDays(1));
    }

    void followedBy(OrganisationId successor, SuccessionKind kind, @Nullable String scope) {
        roads.engine.get(RecordSuccession.class)
                .record(Actor.SYSTEM, new Succession(
                        old.id(), successor, kind, roads.province.today(), "1656/NQ-UBTVQH15", scope))
                .orThrow();
    }

    void closeAndMerge() {
        close();
        followedBy(next.id(), SuccessionKind.MERGE, null);
    }
}

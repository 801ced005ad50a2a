package vn.lienthong.processes;

import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;

/** A unit that a directive may charge, with its head and somebody who handles matters. */
record ChargedUnit(OrganisationId id, Actor head, Actor handler) {
    static ChargedUnit open(SampleProvince province, String name, OrganisationId agency) {
        var unit = province.unit(name, agency);
        var handler = province.person("Người xử lý của " + name, agency);
        province.post(handler, "SPECIALIST", unit);
        province.grant(handler, "SPECIALIST", unit, Reach.WITHIN_AGENCY);
        return new ChargedUnit(unit, province.holder("HEAD_OF_UNIT", unit, Reach.WITHIN_AGENCY), Actor.of(handler));
    }
}

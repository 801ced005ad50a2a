package vn.lienthong.engine.registry;

import java.time.LocalDate;

import vn.lienthong.engine.shared.OrganisationId;

/** The numbering rules, dated (Decree 30/2020/NĐ-CP, art. 15). */
public interface NumberingRules {
    /** The most specific rule in force; there is always one, the one for everybody. */
    NumberingRule inForce(OrganisationId agency, String kind, LocalDate on);

    /** The same for whoever takes a number: it stays in force until the end of the transaction. */
    NumberingRule hold(OrganisationId agency, String kind, LocalDate on);

    /** How arrivals are numbered: one series, whatever their kind (Decree 30/2020/NĐ-CP, art. 22). */
    NumberingRule ofArrivals(LocalDate on);
}

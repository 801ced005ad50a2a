package vn.lienthong.engine.registry;

import java.util.Collection;
import java.util.List;

import vn.lienthong.engine.shared.OrganisationId;

/** Lines of all registers of agencies, by their number alone. */
public interface NumberedLines {
    /** Newest first, voided ones included. */
    List<Line> of(int number, Collection<OrganisationId> agencies, int most);

    /** One line, and the register it stands in. */
    record Line(RegisterKey register, RegisterEntry entry) {}
}

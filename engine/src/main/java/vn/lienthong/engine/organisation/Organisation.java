package vn.lienthong.engine.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;

/**
 * An organisation as it stands on a day.
 *
 * @param abbreviation the part of document symbols that names it, as in {@code 12/QĐ-UBND}; null when it has none
 * @param parent       null for the root of a tree
 * @param level        key of the level of government; null for a unit
 * @param code         its code under QĐ 20/2020/QĐ-TTg on that day; null when it has none
 * @param validity     since when and how long this version of it stands
 */
public record Organisation(OrganisationId id, OrganisationKind kind, String name, String shortName,
        @Nullable String abbreviation, @Nullable OrganisationId parent, @Nullable String level, @Nullable String code,
        Period validity) {
    public boolean isAgency() {
        return kind == OrganisationKind.AGENCY;
    }

    /** Whether this version stands on the day; a closed organisation is shown with its last one. */
    public boolean isOpenOn(LocalDate day) {
        return validity.contains(day);
    }

    /** Whether somebody who wrote this meant its name or its short name, however they were spelt. */
    public boolean isCalled(String written) {
        var meant = FoldedText.shortened(written);
        return meant.equals(FoldedText.shortened(name)) || meant.equals(FoldedText.shortened(shortName));
    }
}

package vn.lienthong.engine.organisation;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The code that names an agency to other systems, in one of its two forms. */
public sealed interface OrganisationCode permits AgencyCode, LegacyCode {
    String value();

    CodeScheme scheme();

    /** Reads either form, as people type it; null when it is neither. */
    static @Nullable OrganisationCode read(String text) {
        var trimmed = text.strip().toUpperCase(Locale.ROOT);
        if (AgencyCode.isOne(trimmed)) return new AgencyCode(trimmed);
        return LegacyCode.isOne(trimmed) ? new LegacyCode(trimmed) : null;
    }
}

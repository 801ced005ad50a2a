package vn.lienthong.engine.proposal;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;

/**
 * A value for one field.
 *
 * @param value        as it goes into the field: a day as {@code 2026-03-05}, a kind or urgency as its key
 * @param organisation of an issuer that the directory knows; null otherwise
 * @param snippet      the words it was read from
 * @param isSure       false where letters had to be guessed, or there is more than one reading
 */
public record Proposal(ProposedField field, String value, @Nullable OrganisationId organisation, ReadFrom from,
        String snippet, boolean isSure) {
    Proposal doubted() {
        return new Proposal(field, value, organisation, from, snippet, false);
    }
}

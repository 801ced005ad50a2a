package vn.lienthong.engine.document;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/**
 * What a register says about a document besides its number.
 *
 * @param agency     whose register it stands in
 * @param version    as pages show it, for acts on its number
 * @param parties    the recipients as printed, or the issuer
 * @param code       number and symbol the sender gave an incoming one
 * @param date       day of issue, where there is one
 * @param person     the signer, or whom an incoming one was passed on to
 * @param unit       keeps the file copy of an outgoing one
 * @param passedOnAt when an incoming one was passed on
 * @param copies     how many recipients it has
 */
public record RegisteredDocument(
        DocumentId id, OrganisationId agency, int version, String state, String kind, String subject, String parties,
        @Nullable String code, @Nullable LocalDate date, @Nullable PersonId person, @Nullable OrganisationId unit,
        @Nullable Instant passedOnAt, int copies) {}

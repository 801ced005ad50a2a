package vn.lienthong.engine.document;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;

/**
 * What stands on an incoming document.
 *
 * @param issuer     the issuing agency, where it is one of the directory
 * @param numberText as written, without the symbol
 * @param signerPost post of the signer as printed
 */
public record IncomingFacts(
        @Nullable OrganisationId issuer, String issuerName, String numberText, String symbol,
        @Nullable LocalDate issueDate, String kind, String subject, String urgency, @Nullable String signerName,
        @Nullable String signerPost) {
    /** The same of somebody the directory does not know. */
    public IncomingFacts withoutIssuer() {
        return new IncomingFacts(
                null, issuerName, numberText, symbol, issueDate, kind, subject, urgency, signerName, signerPost);
    }

    /** Number and symbol as on the paper. */
    public String code() {
        return symbol.isEmpty() ? numberText : numberText + "/" + symbol;
    }
}

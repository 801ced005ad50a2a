package vn.lienthong.engine.registry;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.PersonId;

/**
 * One line of a register.
 *
 * @param numberText as written: {@code 05}
 * @param symbol     {@code QĐ-UBND}; empty in a register of incoming documents
 * @param entryDate  date of issue or of arrival
 */
public record RegisterEntry(
        int number, String numberText, String symbol, DocumentId document, LocalDate entryDate, EntryState state,
        Instant reservedAt, @Nullable PersonId voidedBy, @Nullable String voidReason) {
    /** Number and symbol as they stand on the paper: {@code 05/QĐ-UBND}. */
    public String code() {
        return symbol.isEmpty() ? numberText : numberText + "/" + symbol;
    }
}

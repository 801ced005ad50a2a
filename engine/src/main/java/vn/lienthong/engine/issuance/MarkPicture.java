package vn.lienthong.engine.issuance;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.document.Mark;

/**
 * The own picture of a person's signature or an agency's seal.
 *
 * @param mark  signature or seal
 * @param owner the person, or the agency
 * @param from  first day it is used on
 * @param until first day it is used on no more; null while no end is known; on {@code from}: it is never used
 * @param basis the decision behind a seal; null for a signature, which is one's own matter
 */
public record MarkPicture(UUID id, Mark mark, UUID owner, ContentId content, LocalDate from, @Nullable LocalDate until,
        @Nullable String basis) {
    public MarkPicture {
        if (mark != Mark.SIGNATURE && mark != Mark.SEAL) throw new IllegalArgumentException("No picture of " + mark);
        if (basis != null && (basis.isBlank() || basis.length() > 300))
            throw new IllegalArgumentException("A basis of 1 to 300 characters");
    }

    /** Whether the mark is made of it on this day. */
    public boolean isUsedOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether it is used on this day or will be. */
    public boolean isUsedFrom(LocalDate day) {
        return until == null || (until.isAfter(day) && until.isAfter(from));
    }
}

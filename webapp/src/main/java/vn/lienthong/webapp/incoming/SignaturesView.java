package vn.lienthong.webapp.incoming;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What the column beside a document says about its signatures. */
public record SignaturesView(List<FileView> files) {
    /**
     * One file.
     *
     * @param state word: {@code valid}, {@code invalid}, {@code not_checked},
     *              {@code none}
     */
    public record FileView(String name, String state, List<RemarkView> remarks, List<ReasonView> reasons,
            List<SignatureView> signatures, @Nullable Instant nextCheckAt) {}

    /**
     * What to look at although the signatures may hold; the words are found by the kind.
     *
     * @param seal name on the seal
     */
    public record RemarkView(String kind, String seal) {}

    /**
     * One signature.
     *
     * @param kind word: {@code personal}, {@code seal}, {@code unknown}
     * @param at   proven time, else the one the signer names
     */
    public record SignatureView(String kind, String state, String signer, String agency,
            CertificateView certificate, @Nullable Instant at, boolean proven, List<ReasonView> reasons) {}

    /** What must be shown of a certificate; empty words where it says nothing, no times where they were not kept. */
    public record CertificateView(String issuer, String managingUnit, @Nullable Instant validFrom,
            @Nullable Instant validUntil) {
        public boolean isSilent() {
            return issuer.isEmpty() && managingUnit.isEmpty() && validFrom == null;
        }
    }

    /** Why; the words are found by the code. */
    public record ReasonView(String code, String detail) {}
}

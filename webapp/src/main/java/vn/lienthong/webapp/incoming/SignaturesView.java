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
    public record FileView(String name, String state, List<ReasonView> reasons, List<SignatureView> signatures,
            @Nullable Instant nextCheckAt) {}

    /**
     * One signature.
     *
     * @param kind word: {@code personal}, {@code seal}, {@code unknown}
     * @param at   proven time, else the one the signer names
     */
    public record SignatureView(String kind, String state, String signer, String agency, String issuer,
            @Nullable Instant at, boolean proven, List<ReasonView> reasons) {}

    /** Why; the words are found by the code. */
    public record ReasonView(String code, String detail) {}
}

package vn.lienthong.signing;

import java.nio.file.Path;

/** Answer of {@link PdfSigning#embed}. */
public sealed interface EmbedOutcome {

    record Embedded(Path signed) implements EmbedOutcome {}

    record Refused(Why why) implements EmbedOutcome {}

    /** Why a value was not embedded. */
    enum Why {
        /** The value was not made by the key of the signer's certificate over this document. */
        VALUE_DOES_NOT_FIT,
        /** The prepared file is gone or was changed; the document must be prepared again. */
        PREPARATION_GONE,
        /** The signature with its certificates is larger than the room left for it. */
        NO_ROOM
    }
}

package vn.lienthong.signing;

/** Answer of {@link PdfSigning#prepare}. */
public sealed interface PrepareOutcome {

    record Prepared(ToBeSigned toBeSigned) implements PrepareOutcome {}

    record Refused(Why why) implements PrepareOutcome {}

    /** Why a document cannot be signed so. */
    enum Why {
        /** The file is not a PDF or damaged beyond use. */
        NOT_A_PDF,
        ENCRYPTED,
        /** Beyond 2 GB byte ranges of PDF signatures end. */
        TOO_LARGE,
        /** The document has no signature field of this name. */
        NO_SUCH_FIELD,
        FIELD_ALREADY_SIGNED,
        NO_SUCH_PAGE,
        /** A field, a link or a note of the document lies where the mark would go. */
        PLACE_TAKEN,
        /** An earlier signature forbids further ones. */
        CHANGES_FORBIDDEN,
        /** The certificate is not valid at the time of signing. */
        CERTIFICATE_OUT_OF_DATE,
        /** The certificate may not be used for signatures. */
        CERTIFICATE_NOT_FOR_SIGNING
    }
}

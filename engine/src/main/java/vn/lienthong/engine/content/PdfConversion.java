package vn.lienthong.engine.content;

/** Makes PDF/A of an office file, where a program for it is at hand. */
public interface PdfConversion {
    /**
     * Takes its time: never called inside a transaction. The result lies in the store; nothing refers to it yet.
     *
     * @param type the real one, as {@link TypeGate} found it: DOCX, XLSX or ODT
     */
    Result convert(StoredContent source, ContentType type);

    /** What came of it. */
    sealed interface Result {
        record Converted(StoredContent pdf) implements Result {}

        /** No program is installed: the user sends a PDF instead. */
        record NotAvailable() implements Result {}

        record Failed(Reason reason) implements Result {}
    }

    /** Why there is no result. */
    enum Reason {
        /** Not a type that can be converted. */
        WRONG_TYPE,
        /** Others wait already; later it may go. */
        BUSY,
        /** It ran into its limit of time or memory, or gave up on the file. */
        GAVE_UP,
        /** What came out is no PDF. */
        NO_PDF
    }
}

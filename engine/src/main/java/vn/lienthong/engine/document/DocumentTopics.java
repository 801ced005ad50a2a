package vn.lienthong.engine.document;

/** Topics of the outbox on which the documents tell what the search must hear of. */
public final class DocumentTopics {
    /** Key: a document that changed, its readers included. */
    public static final String INDEX = "index";
    /** Key: a file with a new version. */
    public static final String TEXT = "text";

    private DocumentTopics() {}
}

package vn.lienthong.engine.phrase;

/** What a phrase is written into. */
public enum PhraseUse {
    /** A leader's words on an incoming document. */
    DIRECTIVE,
    /** The words beside an approval. */
    OPINION,
    /** Why a document goes back. */
    RETURN
}

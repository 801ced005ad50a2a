package vn.lienthong.engine.content;

import java.io.InputStream;

/** Content that may be read now. Each stream is closed by the one who opens it. */
public final class ReadableContent {
    private final Content content;
    private final ContentStore store;

    ReadableContent(Content content, ContentStore store) {
        this.content = content;
        this.store = store;
    }

    public Content content() {
        return content;
    }

    public InputStream open() {
        return store.open(content.id());
    }

    /** @see ContentStore#open(ContentId, long, long) */
    public InputStream open(long from, long length) {
        return store.open(content.id(), from, length);
    }
}

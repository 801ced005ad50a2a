package vn.lienthong.engine.content;

import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/**
 * The normal way to the bytes. Whether the reader may see the document they belong to is decided before, by the
 * feature that owns the document; here quarantine is respected.
 */
@UseCase
public final class ReadContent {
    private final Contents contents;
    private final Quarantines quarantines;
    private final ContentStore store;

    ReadContent(Contents contents, Quarantines quarantines, ContentStore store) {
        this.contents = contents;
        this.quarantines = quarantines;
        this.store = store;
    }

    /** What was made here: it passed the stricter gate, wherever the same bytes have arrived otherwise. */
    public ReadableContent own(ContentId id) {
        return new ReadableContent(contents.get(id), store);
    }

    /**
     * What somebody brought and nothing refers to yet. That it may be opened was found by looking into it.
     *
     * @param mediaType as it was found then
     */
    public ReadableContent brought(UploadReceipt receipt, String mediaType) {
        var stored = receipt.content();
        return new ReadableContent(new Content(stored.id(), stored.size(), mediaType, receipt.finishedAt()), store);
    }

    /** @param organisation to which it arrived */
    public Outcome<ReadableContent> read(ContentId id, OrganisationId organisation) {
        var content = contents.get(id);
        if (quarantines.isClosed(id, organisation)) {
            return Outcome.refused(ContentRefusal.CONTENT_QUARANTINED);
        }
        return Outcome.done(new ReadableContent(content, store));
    }
}

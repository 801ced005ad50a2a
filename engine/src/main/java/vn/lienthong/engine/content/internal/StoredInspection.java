package vn.lienthong.engine.content.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.ContentInspection;
import vn.lienthong.engine.content.ContentRules;
import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.content.Findings;
import vn.lienthong.engine.content.StoredContent;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.FaultException.Origin;

/** Inspects what lies in the store, without a copy. */
@Component
final class StoredInspection implements ContentInspection {
    private final ContentStore store;
    private final ContentRules rules;

    StoredInspection(ContentStore store, ContentRules rules) {
        this.store = store;
        this.rules = rules;
    }

    @Override
    public Findings inspect(StoredContent content, LocalDate on) {
        try {
            return FileInspection.inspect(new Stored(store, content.id(), content.size()), rules.limits(on));
        } catch (IOException e) {
            throw new FaultException(Origin.OURS, "The content cannot be read: " + content.id(), e);
        }
    }

    private record Stored(ContentStore store, ContentId id, long size) implements ByteSource {
        @Override
        public InputStream open(long from, long length) {
            return store.open(id, from, length);
        }
    }
}

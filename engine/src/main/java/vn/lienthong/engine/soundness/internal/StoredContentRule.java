package vn.lienthong.engine.soundness.internal;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.content.ContentStore.Condition;
import vn.lienthong.engine.content.OwnStore;
import vn.lienthong.engine.content.StoredContent;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.FaultException.Origin;
import vn.lienthong.engine.soundness.Depth;
import vn.lienthong.engine.soundness.Finding;
import vn.lienthong.engine.soundness.Findings;
import vn.lienthong.engine.soundness.SoundnessRule;
import vn.lienthong.engine.soundness.SoundnessRules;

/**
 * The bytes of everything that is kept lie in the store. No row is ever taken away, and its bytes were there before it: so no
 * one moment is needed, and none is held while files are read.
 */
@Component
final class StoredContentRule implements SoundnessRule, SoundnessRules {
    private static final int AT_ONCE = 500;
    private static final int NAMED = 5;

    private final JdbcClient jdbc;
    private final ContentStore store;
    private final OwnStore ownStore;

    StoredContentRule(JdbcClient jdbc, ContentStore store, OwnStore ownStore) {
        this.jdbc = jdbc;
        this.store = store;
        this.ownStore = ownStore;
    }

    @Override
    public List<SoundnessRule> all() {
        return List.of(this);
    }

    @Override
    public String key() {
        return "content.stored";
    }

    @Override
    public void check(Depth depth, Findings findings) {
        try {
            var last = "";
            for (var some = after(last); !some.isEmpty(); some = after(last)) {
                some.forEach(content -> check(content, depth, findings));
                last = some.getLast().id().value();
            }
        } catch (DataAccessException e) {
            throw new FaultException(Origin.OURS, "The database does not answer: " + e.getMessage(), e);
        }
    }

    private List<StoredContent> after(String last) {
        return jdbc.sql("SELECT id, size FROM content WHERE id > ? ORDER BY id LIMIT ?")
                .params(last, AT_ONCE)
                .query((row, _) -> new StoredContent(new ContentId(row.getString("id")), row.getLong("size")))
                .list();
    }

    private void check(StoredContent content, Depth depth, Findings findings) {
        var fault = fault(content, depth);
        if (fault == null) return;
        var ids = new ArrayList<>(List.of(content.id().value()));
        ids.addAll(documents(content.id()));
        findings.violation(new Finding("content", ids, content.size() + " bytes in the store", fault));
    }

    private @Nullable String fault(StoredContent content, Depth depth) {
        var size = size(content.id());
        if (size < 0) return "missing";
        if (size != content.size()) return size + " bytes";
        if (depth == Depth.ORDINARY) return null;
        return store.verify(content.id()) == Condition.INTACT ? null : "other bytes than its digest says";
    }

    /** Negative when it is gone. A store that is away says neither, and is nobody's. */
    private long size(ContentId id) {
        try {
            return store.size(id);
        } catch (FaultException e) {
            if (store.exists(id) || !ownStore.isThere()) throw e;
            return -1;
        }
    }

    /** Some of those that name it. */
    private List<String> documents(ContentId content) {
        return jdbc.sql("""
                SELECT DISTINCT f.document_id::text FROM document_file_version v JOIN document_file f ON f.id = v.file_id
                WHERE v.content_id = ? LIMIT ?""")
                .params(content.value(), NAMED)
                .query((row, _) -> row.getString(1))
                .list();
    }
}

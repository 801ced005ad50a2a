package vn.lienthong.engine.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import vn.lienthong.engine.audit.AuditEntry;
import vn.lienthong.engine.audit.ChainState;
import vn.lienthong.engine.shared.UnknownException;

/** Whose chain it is. */
record Chain(String kind, UUID id) {
    static Chain of(AuditEntry entry) {
        return new Chain(entry.objectKind(), entry.objectId());
    }

    static Chain of(ChainState state) {
        return new Chain(state.objectKind(), state.objectId());
    }

    static Chain of(ResultSet row) throws SQLException {
        return new Chain(row.getString("object_kind"), row.getObject("object_id", UUID.class));
    }

    /** @throws UnknownException when it is not the {@link #word()} of a chain */
    static Chain parse(String word) {
        int end = word.lastIndexOf('_');
        if (end < 0) throw new UnknownException("page");
        try {
            return new Chain(word.substring(0, end), UUID.fromString(word.substring(end + 1)));
        } catch (IllegalArgumentException _) {
            throw new UnknownException("page");
        }
    }

    /** For addresses. */
    String word() {
        return kind + "_" + id;
    }
}

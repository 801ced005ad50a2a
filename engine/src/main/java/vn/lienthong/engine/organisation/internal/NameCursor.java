package vn.lienthong.engine.organisation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import vn.lienthong.engine.shared.UnknownException;

/** Where a list ordered by folded name, then id, was cut. */
record NameCursor(UUID id, String name) {
    private static final int UUID_LENGTH = 36;

    /** @throws UnknownException for what never came from a page */
    static NameCursor read(String text) {
        if (text.length() < UUID_LENGTH) throw new UnknownException("page");
        try {
            return new NameCursor(UUID.fromString(text.substring(0, UUID_LENGTH)), text.substring(UUID_LENGTH));
        } catch (IllegalArgumentException _) {
            throw new UnknownException("page");
        }
    }

    static NameCursor of(ResultSet row, String idColumn) throws SQLException {
        return new NameCursor(row.getObject(idColumn, UUID.class), row.getString("folded_name"));
    }

    @Override
    public String toString() {
        return id + name;
    }
}

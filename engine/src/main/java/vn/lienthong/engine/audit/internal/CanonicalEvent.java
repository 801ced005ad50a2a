package vn.lienthong.engine.audit.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import vn.lienthong.engine.audit.AuditEntry;

/**
 * The form in which an event is kept and digested: one JSON object in UTF-8, names sorted, values strings only, no
 * white space (a subset of RFC 8785). It carries its predecessor's digest, so the digest of the last event of an
 * object covers all before it.
 */
record CanonicalEvent(String text) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static CanonicalEvent of(AuditEntry entry, @Nullable String predecessor) {
        var fields = new TreeMap<String, Object>();
        fields.put("act", entry.act());
        fields.put("at", entry.at().toString());
        fields.put("details", sorted(entry));
        fields.put("id", entry.id().toString());
        fields.put("object", entry.objectId().toString());
        fields.put("objectKind", entry.objectKind());
        fields.put("position", Long.toString(entry.position()));
        if (entry.person() != null) fields.put("person", entry.person().toString());
        if (entry.standingInFor() != null) fields.put("standingInFor", entry.standingInFor().toString());
        if (predecessor != null) fields.put("predecessor", predecessor);
        fields.put("version", "1");
        return new CanonicalEvent(JSON.writeValueAsString(fields));
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of the bytes, in hexadecimal. */
    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static SortedMap<String, String> sorted(AuditEntry entry) {
        return new TreeMap<>(entry.details());
    }
}

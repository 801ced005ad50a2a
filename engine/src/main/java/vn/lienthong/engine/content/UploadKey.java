package vn.lienthong.engine.content;

import java.util.UUID;
import java.util.regex.Pattern;

import vn.lienthong.engine.shared.UnknownException;

/**
 * Opens one upload: an id that sorts by time and a secret that nobody guesses. Whoever holds it must still be the owner.
 *
 * @param secret 22 characters of base64url; the database keeps only its digest
 */
public record UploadKey(UUID id, String secret) {
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([\\w-]{22})");

    /** @throws UnknownException when the text is no key: an answer that tells nothing */
    public static UploadKey parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) throw new UnknownException("upload");
        return new UploadKey(UUID.fromString(form.group(1)), form.group(2));
    }

    /** As it stands in an address. */
    public String text() {
        return id + "." + secret;
    }

    /** Without the secret: for logs. */
    @Override
    public String toString() {
        return id.toString();
    }
}

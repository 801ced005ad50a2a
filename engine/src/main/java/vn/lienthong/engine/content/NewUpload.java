package vn.lienthong.engine.content;

import org.jspecify.annotations.Nullable;

/**
 * What the sender announces.
 *
 * @param name     of the file, without folders
 * @param size     in bytes
 * @param expected SHA-256 when the sender knows it; null otherwise
 */
public record NewUpload(String name, long size, @Nullable ContentId expected) {
    private static final int MAX_NAME = 255;

    public NewUpload {
        if (size < 0) throw new IllegalArgumentException("Negative size");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
        if (name.isEmpty() || name.length() > MAX_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Not a file name");
        }
    }
}

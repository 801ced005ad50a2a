package vn.lienthong.engine.content;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files the product can look into. Which of them may be used, and since when, are rows. */
public enum ContentType {
    PDF("application/pdf", "pdf"), DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"), ODT(
            "application/vnd.oasis.opendocument.text", "odt"),
    JPEG("image/jpeg", "jpg", "jpeg"), PNG(
            "image/png", "png"),
    TIFF("image/tiff", "tif", "tiff"), XML("application/xml", "xml");

    private final String mediaType;
    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
    private final List<String> extensions;

    ContentType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    /** The usual one, in lower case, without the dot. */
    public String extension() {
        return extensions.getFirst();
    }

    public static Optional<ContentType> ofMediaType(String mediaType) {
        return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
    }

    /** The type a file name claims. */
    public static Optional<ContentType> claimedBy(String fileName) {
        var extension = extensionOf(fileName);
        return Arrays.stream(values()).filter(type -> type.extensions.contains(extension)).findFirst();
    }

    /** In lower case, without the dot; empty when the name has none. */
    static String extensionOf(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }
}

package vn.lienthong.engine.proposal;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How far an upload was read.
 *
 * @param reason     why there is no text, or not yet; null otherwise
 * @param mediaType  null until somebody looked
 * @param signatures those that hold, or could not be checked
 */
public record UploadReading(ReadingState state, @Nullable String reason, @Nullable String mediaType, String text,
        boolean isRecognised, List<FoundSignature> signatures) {
    public UploadReading {
        signatures = List.copyOf(signatures);
    }

    boolean isPicture() {
        return mediaType != null && mediaType.startsWith("image/");
    }
}

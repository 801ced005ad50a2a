package vn.lienthong.engine.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The readings of uploads; each goes with its upload. */
public interface UploadReadings {
    /** @return whether this was the first time: then it is to be read */
    boolean begin(UUID upload);

    Optional<UploadReading> find(UUID upload);

    /** Empty when the upload is gone or nobody asked for its reading. */
    Optional<UploadToRead> toRead(UUID upload);

    /** What was found when somebody looked at it before it was read; of no consequence for its reading. */
    void keepMediaType(UUID upload, String mediaType);

    void keepSignatures(UUID upload, String mediaType, List<FoundSignature> signatures);

    /** Nothing happens when the upload has gone meanwhile. */
    void keep(UUID upload, ReadingState state, @Nullable String reason, String text, boolean isRecognised);

    /** Why it waits. */
    void note(UUID upload, String reason);
}

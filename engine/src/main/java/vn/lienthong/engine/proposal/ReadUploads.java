package vn.lienthong.engine.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.content.Arrival;
import vn.lienthong.engine.content.ArrivalCheck;
import vn.lienthong.engine.content.ContentType;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.finding.ContentText;
import vn.lienthong.engine.finding.TextState;
import vn.lienthong.engine.shared.Outbox;
import vn.lienthong.engine.shared.UseCase;
import vn.lienthong.engine.trust.SignatureCheck;

/** Keeps what is read out of uploads. The same rule holds as for documents: what looks dangerous is not opened. */
@UseCase
public class ReadUploads {
    /** Topic of uploads somebody wants read. */
    public static final String TOPIC = "upload-text";
    /** Topic of those that are scans: nobody waits behind them. */
    public static final String SCANS = "upload-scan";

    private static final String AWAY = "AWAY";
    private static final int LONGEST = 60_000;

    private final UploadReadings readings;
    private final ArrivalCheck check;
    private final SignatureCheck signatures;
    private final Outbox outbox;

    ReadUploads(UploadReadings readings, ArrivalCheck check, SignatureCheck signatures, Outbox outbox) {
        this.readings = readings;
        this.check = check;
        this.signatures = signatures;
        this.outbox = outbox;
    }

    @Transactional(readOnly = true)
    public Optional<UploadToRead> find(UUID upload) {
        return readings.toRead(upload);
    }

    /**
     * Looks into the file and at its signatures, outside of any transaction.
     *
     * @return whether its text may be read
     */
    public boolean examine(UploadToRead upload) {
        var arrival = check.check(upload.content(), upload.name());
        if (arrival instanceof Arrival.Quarantined) {
            readings.keep(upload.upload(), ReadingState.NONE, "QUARANTINED", "", false);
            return false;
        }
        var found = arrival.mediaType().equals(ContentType.PDF.mediaType())
                ? FoundSignature.of(signatures.check(file(upload, arrival)))
                : List.<FoundSignature>of();
        readings.keepSignatures(upload.upload(), arrival.mediaType(), found);
        return true;
    }

    private static StoredFile file(UploadToRead upload, Arrival arrival) {
        var content = upload.content();
        return new StoredFile(content.id(), upload.name(), arrival.mediaType(), content.size());
    }

    /** The beginning is enough: what follows is appendices. */
    @Transactional
    public void keep(UploadToRead upload, ContentText text) {
        var isToBeRecognised = text.state() == TextState.WAITING_FOR_OCR && text.reason() == null;
        var kept = text.isRecognised() ? beside(upload, text.text()) : text.text();
        readings.keep(upload.upload(), state(text, isToBeRecognised), text.reason(),
                bounded(kept), text.isRecognised());
        if (isToBeRecognised) outbox.add(SCANS, upload.upload());
    }

    /** Letters that lie in the file itself, those of form fields and marks, stay beside the recognised ones. */
    private String beside(UploadToRead upload, String recognised) {
        var before = readings.find(upload.upload()).map(UploadReading::text).orElse("");
        return before.isBlank() ? recognised : bounded(recognised) + "\n\n" + before;
    }

    /** The null character is text to a file format and none to the database. */
    private static String bounded(String text) {
        var storable = text.replace("\0", "");
        return storable.substring(0, Math.min(storable.length(), LONGEST));
    }

    private static ReadingState state(ContentText text, boolean isToBeRecognised) {
        if (isToBeRecognised) return ReadingState.RECOGNISING;
        return text.state() == TextState.READ || text.state() == TextState.CUT ? ReadingState.READ : ReadingState.NONE;
    }

    /** The text server is away: it goes on by itself when it is back. */
    @Transactional
    public void isAway(UploadToRead upload) {
        readings.note(upload.upload(), AWAY);
    }
}

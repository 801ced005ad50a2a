package vn.lienthong.webapp.integration.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.issuance.MarkDrawing;
import vn.lienthong.engine.issuance.MarkMeasure;
import vn.lienthong.engine.issuance.MarkMeasures;
import vn.lienthong.engine.issuance.PictureRefusal;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.signing.pdf.MarkOutcome;
import vn.lienthong.signing.pdf.PdfRefusal;
import vn.lienthong.signing.pdf.PersonalMark;
import vn.lienthong.signing.pdf.PictureLimits;
import vn.lienthong.signing.pdf.Refused;
import vn.lienthong.signing.pdf.SealMark;
import vn.lienthong.signing.pdf.TransparentPng;
import vn.lienthong.webapp.content.WorkFolder;

/** Makes marks of the pictures that people and agencies have given. */
final class OwnMarks implements MarkDrawing {
    /** Room for a signature, in points. */
    static final double SIGNATURE_WIDTH = 160;
    static final double SIGNATURE_HEIGHT = 64;

    private static final PictureLimits LIMITS = new PictureLimits(Duration.ofSeconds(10), 4_000_000, 1);

    private final ContentStore store;
    private final Path folder;
    private final MarkMeasures measures;

    OwnMarks(ContentStore store, Path folder, MarkMeasures measures) {
        this.store = store;
        this.folder = folder;
        this.measures = measures;
    }

    @Override
    public Outcome<byte[]> draw(Mark mark, ContentId picture, LocalDate on) {
        try (var work = WorkFolder.in(folder)) {
            var file = work.lay("picture.png", store.open(picture));
            var flaw = TransparentPng.flaw(file, LIMITS);
            return flaw.isPresent() ? refused(flaw.get().reason()) : drawn(mark, file, on);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome<byte[]> drawn(Mark mark, Path file, LocalDate on) throws IOException {
        var outcome = mark == Mark.SEAL
                ? SealMark.fromPicture(file, measures.of(MarkMeasure.SEAL_DIAMETER, on), LIMITS)
                : PersonalMark.fromPicture(file, SIGNATURE_WIDTH, SIGNATURE_HEIGHT, LIMITS);
        return switch (outcome) {
            case MarkOutcome.Drawn(var image) -> Outcome.done(image.png());
            case Refused(var reason, var _) -> refused(reason);
        };
    }

    private static Outcome<byte[]> refused(PdfRefusal reason) {
        return Outcome.refused(switch (reason) {
            case PICTURE_UNKNOWN_KIND -> PictureRefusal.MARK_PICTURE_NOT_PNG;
            case PICTURE_TOO_LARGE -> PictureRefusal.MARK_PICTURE_TOO_LARGE;
            case PICTURE_TOO_SMALL -> PictureRefusal.MARK_PICTURE_TOO_SMALL;
            case PICTURE_EMPTY -> PictureRefusal.MARK_PICTURE_EMPTY;
            case PICTURE_NOT_TRANSPARENT -> PictureRefusal.MARK_PICTURE_NOT_TRANSPARENT;
            case PICTURE_NOT_ROUND -> PictureRefusal.MARK_PICTURE_NOT_ROUND;
            default -> PictureRefusal.MARK_PICTURE_DAMAGED;
        });
    }
}

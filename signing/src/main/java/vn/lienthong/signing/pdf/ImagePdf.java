package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes one PDF of scanned pages and photographs (JPEG, PNG, TIFF with many pages), each on a sheet A4, with the marks
 * of PDF/A-2b. Photographs are taken over as they are, without what the camera noted about place and owner.
 */
public final class ImagePdf {

    private final PictureLimits limits;

    private final Clock clock;

    public ImagePdf(PictureLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Writes {@code target} with all pictures in the given order.
     *
     * @throws IOException when a file cannot be read or written
     */
    public PdfOutcome fromImages(List<Path> pictures, String title, Path target) throws IOException {
        if (pictures.isEmpty()) return new Refused(PdfRefusal.NO_PICTURES);
        try {
            BoundedWork.run(limits.time(), PdfRefusal.PICTURE_DAMAGED, () -> write(pictures, title, target));
            return new PdfOutcome.Written(target);
        } catch (RefusedException e) {
            return e.refused();
        }
    }

    private Path write(List<Path> pictures, String title, Path target) throws IOException {
        try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            for (var picture : pictures) addPages(document, picture);
            ArchiveMarks.add(document, title, clock.instant());
            NewFile.write(target, document::save);
        }
        return target;
    }

    private void addPages(PDDocument document, Path file) throws IOException {
        try (var picture = PictureReader.open(file, limits)) {
            for (int i = 0; i < picture.count(); i++) {
                if (document.getNumberOfPages() >= limits.maxPictures()) {
                    throw new RefusedException(PdfRefusal.TOO_MANY_PICTURES,
                            Map.of("limit", Integer.toString(limits.maxPictures())));
                }
                SheetPage.add(document, EmbeddedPicture.of(document, file, picture, i));
            }
        }
    }
}

package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Draws single pages as PNG: previews, and pages for browsers that cannot run a PDF viewer. A hostile file costs one
 * thread for a limited time and a limited amount of memory.
 */
public final class PageImages {

    private final RenderLimits limits;

    private final Semaphore places;

    public PageImages(RenderLimits limits) {
        this.limits = limits;
        this.places = new Semaphore(limits.maxAtOnce());
    }

    /**
     * Draws a page, counted from 1, upright and {@code width} pixels wide, into a new file.
     *
     * @throws IOException when a file cannot be read or written
     */
    public PageImageOutcome render(Path file, int page, int width, Path target) throws IOException {
        if (!places.tryAcquire()) return new Refused(PdfRefusal.BUSY);
        try {
            // the place is given back when the drawing really ends, even after nobody waits for it any more
            return BoundedWork.run(limits.time(), PdfRefusal.DAMAGED, () -> open(file, page, width, target),
                    places::release);
        } catch (RefusedException e) {
            return e.refused();
        }
    }

    /**
     * The sizes of the first pages, at most {@code most}: what a browser needs to lay empty pages out.
     *
     * @throws IOException when the file cannot be read at all
     */
    public PageSizesOutcome sizes(Path file, int most) throws IOException {
        if (!places.tryAcquire()) return new Refused(PdfRefusal.BUSY);
        try {
            return BoundedWork.run(limits.time(), PdfRefusal.DAMAGED, () -> measure(file, most), places::release);
        } catch (RefusedException e) {
            return e.refused();
        }
    }

    private static PageSizesOutcome measure(Path file, int most) throws IOException {
        try (PDDocument document = OpenPdf.forReading(file)) {
            var sizes = new ArrayList<PageSize>();
            for (var page : document.getPages()) {
                if (sizes.size() == most) break;
                sizes.add(PageGeometry.of(page, sizes.size() + 1).size());
            }
            if (sizes.isEmpty()) throw new RefusedException(PdfRefusal.NO_PAGES);
            return new PageSizesOutcome.PageSizes(sizes, Math.max(sizes.size(), document.getNumberOfPages()));
        }
    }

    private PageImageOutcome open(Path file, int page, int width, Path target) throws IOException {
        try (PDDocument document = OpenPdf.forReading(file)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                throw new RefusedException(PdfRefusal.NO_SUCH_PAGE, Map.of("page", Integer.toString(page)));
            }
            return draw(document, page, width, target);
        }
    }

    private PageImageOutcome draw(PDDocument document, int page, int width, Path target) throws IOException {
        var size = PageGeometry.of(document.getPage(page - 1), page).size();
        var height = Math.max(1, Math.round(width * size.height() / size.width()));
        if (width < 1 || width * height > limits.maxPixels()) {
            throw new RefusedException(PdfRefusal.TOO_COMPLEX, Map.of("limit", Long.toString(limits.maxPixels())));
        }
        var picture = new BoundedRenderer(document, limits).draw(page - 1, width, (int) height);
        NewFile.write(target, out -> ImageIO.write(picture, "png", out));
        return new PageImageOutcome.PageImage(target, picture.getWidth(), picture.getHeight());
    }
}

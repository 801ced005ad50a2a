package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.util.Matrix;

/**
 * Puts the stamp ĐẾN on the scan of a paper document (Decree 30/2020/NĐ-CP, Art. 22 and Annex IV). The scan's bytes
 * stay as they are; the stamp is a revision after them.
 */
public final class ArrivalStamp {

    private final PdfLimits limits;

    public ArrivalStamp(PdfLimits limits) {
        this.limits = limits;
    }

    /**
     * Writes {@code target}: the bytes of {@code source}, unchanged, and a revision with the stamp at a place.
     *
     * @throws IOException when a file cannot be read or written
     */
    public PdfOutcome stamp(Path source, ArrivalStampText text, Placement placement, Path target) throws IOException {
        try {
            BoundedWork.run(limits.time(), PdfRefusal.DAMAGED, () -> write(source, text, placement, target));
            return new PdfOutcome.Written(target);
        } catch (RefusedException e) {
            return e.refused();
        }
    }

    /**
     * Below the given line, from its left end, moved onto the page: under number and symbol when they were found.
     *
     * @param widthMillimetres real size of the stamp
     */
    public static Placement below(Placement line, double widthMillimetres, double heightMillimetres, PageSize page) {
        var gap = SealPlacement.points(2);
        var box = new Box(line.box().left(), line.box().bottom() + gap, SealPlacement.points(widthMillimetres),
                SealPlacement.points(heightMillimetres));
        return new Placement(line.page(), box.movedOnto(page));
    }

    private static Path write(Path source, ArrivalStampText text, Placement placement, Path target) throws IOException {
        try (PDDocument document = OpenForRevision.open(source)) {
            if (Fields.hasSignature(document)) throw new RefusedException(PdfRefusal.ALREADY_SIGNED);
            draw(document, page(document, placement), text, placement);
            NewFile.write(target, document::saveIncremental);
        }
        return target;
    }

    private static PDPage page(PDDocument document, Placement placement) throws RefusedException {
        if (placement.page() <= document.getNumberOfPages()) return document.getPage(placement.page() - 1);
        throw new RefusedException(PdfRefusal.NO_SUCH_PAGE, Map.of("page", Integer.toString(placement.page())));
    }

    private static void draw(PDDocument document, PDPage page, ArrivalStampText text, Placement placement)
            throws IOException {
        var geometry = PageGeometry.of(page, placement.page());
        if (!placement.box().liesOn(geometry.size())) {
            throw new RefusedException(PdfRefusal.PLACE_OFF_PAGE, Map.of("page", Integer.toString(placement.page())));
        }
        var stamp = new ArrivalStampForm(document, placement.box().width(), placement.box().height()).draw(text);
        // the last argument shields the stamp from whatever state the scan's own content leaves behind
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.transform(new Matrix(geometry.drawingIn(placement.box())));
            content.drawForm(stamp);
        }
    }
}

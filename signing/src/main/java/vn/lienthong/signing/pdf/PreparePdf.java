package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Adds the empty fields that signature, number, date and seal go into. It is done before the personal signature, so
 * that this signature covers the fields and everything after it is permitted form filling.
 */
public final class PreparePdf {

    private final PdfLimits limits;

    private final InspectPdf inspectPdf;

    public PreparePdf(PdfLimits limits) {
        this.limits = limits;
        this.inspectPdf = new InspectPdf(limits);
    }

    /**
     * Writes {@code target}: the bytes of {@code source}, unchanged, and a revision with the fields of {@link Fields}.
     *
     * @throws IOException when a file cannot be read or written
     */
    public PdfOutcome prepare(Path source, FieldPlacements placements, Path target) throws IOException {
        return switch (inspectPdf.inspect(source)) {
            case Refused refused -> refused;
            case PdfFacts facts -> prepareSound(source, facts, placements, target);
        };
    }

    private PdfOutcome prepareSound(Path source, PdfFacts facts, FieldPlacements placements, Path target)
            throws IOException {
        try {
            for (var placement : placements.all()) check(placement, facts);
            BoundedWork.run(limits.time(), PdfRefusal.DAMAGED, () -> write(source, placements, target));
            return new PdfOutcome.Written(target);
        } catch (RefusedException e) {
            return e.refused();
        }
    }

    private static void check(Placement placement, PdfFacts facts) throws RefusedException {
        var page = Integer.toString(placement.page());
        if (placement.page() > facts.pages().size()) {
            throw new RefusedException(PdfRefusal.NO_SUCH_PAGE, Map.of("page", page));
        }
        if (!placement.box().liesOn(facts.pages().get(placement.page() - 1))) {
            throw new RefusedException(PdfRefusal.PLACE_OFF_PAGE, Map.of("page", page));
        }
    }

    private static Path write(Path source, FieldPlacements placements, Path target) throws IOException {
        try (PDDocument document = OpenForRevision.open(source)) {
            new FormFields(document).add(placements);
            NewFile.write(target, document::saveIncremental);
        }
        return target;
    }
}

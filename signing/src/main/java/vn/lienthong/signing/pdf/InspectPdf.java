package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Answers whether a PDF can be prepared for signature, before anybody spends work on it. */
public final class InspectPdf {

    private final PdfLimits limits;

    public InspectPdf(PdfLimits limits) {
        this.limits = limits;
    }

    /**
     * Looks at structure, security, forms and signatures of a file.
     *
     * @throws IOException when the file cannot be read at all; what is wrong inside it is a {@link Refused}
     */
    public PdfInspection inspect(Path file) throws IOException {
        try {
            return BoundedWork.run(limits.time(), PdfRefusal.DAMAGED, () -> facts(file));
        } catch (RefusedException e) {
            return e.refused();
        }
    }

    private PdfFacts facts(Path file) throws IOException {
        try (var document = OpenForRevision.open(file)) {
            refuseSigned(document);
            refusePrepared(document);
            var form = document.getDocumentCatalog().getAcroForm(null);
            return new PdfFacts(String.format(Locale.ROOT, "%.1f", document.getVersion()), pages(document),
                    PdfaClaim.of(document), form != null && !form.getFields().isEmpty());
        }
    }

    private List<PageSize> pages(PDDocument document) throws IOException {
        if (document.getNumberOfPages() > limits.maxPages()) {
            throw new RefusedException(PdfRefusal.TOO_MANY_PAGES, Map.of("limit", Integer.toString(limits.maxPages())));
        }
        var pages = new ArrayList<PageSize>();
        for (var page : document.getPages()) {
            pages.add(PageGeometry.of(page, pages.size() + 1).size());
            // the page count is a claim of the file; a cyclic tree yields more
            if (pages.size() > limits.maxPages()) throw new RefusedException(PdfRefusal.DAMAGED);
        }
        if (pages.isEmpty()) throw new RefusedException(PdfRefusal.NO_PAGES);
        return pages;
    }

    private static void refuseSigned(PDDocument document) throws IOException {
        var certified = document.getDocumentCatalog().getCOSObject().containsKey(COSName.PERMS);
        if (certified || Fields.hasSignature(document)) throw new RefusedException(PdfRefusal.ALREADY_SIGNED);
    }

    private static void refusePrepared(PDDocument document) throws IOException {
        if (Fields.anyOurs(document)) throw new RefusedException(PdfRefusal.ALREADY_PREPARED);
    }
}

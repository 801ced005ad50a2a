package vn.lienthong.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pdf.AbstractPdfObjFactory;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.PdfMemoryUsageSetting;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDocumentReader;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.nativedrawer.PdfBoxNativeSignatureDrawerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the library keep whole revisions on disk: by itself it reads every revision of a document into memory. Pages are
 * not drawn for comparison, which a hostile picture would make expensive; the objects are compared instead.
 */
final class SpillingObjectFactory extends AbstractPdfObjFactory {

    private final WorkFiles files;

    SpillingObjectFactory(WorkFiles files) {
        this.files = files;
        var differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        setPdfDifferencesFinder(differences);
        setPdfMemoryUsageSetting(PdfMemoryUsageSetting.fileOnly());
        setResourcesHandlerBuilder(files);
    }

    @Override
    public PDFSignatureService newPAdESSignatureService() {
        return service(PDFServiceMode.SIGNATURE);
    }

    @Override
    public PDFSignatureService newContentTimestampService() {
        return service(PDFServiceMode.CONTENT_TIMESTAMP);
    }

    @Override
    public PDFSignatureService newSignatureTimestampService() {
        return service(PDFServiceMode.SIGNATURE_TIMESTAMP);
    }

    @Override
    public PDFSignatureService newArchiveTimestampService() {
        return service(PDFServiceMode.ARCHIVE_TIMESTAMP);
    }

    private PDFSignatureService service(PDFServiceMode mode) {
        return configure(new SpillingService(mode, files));
    }

    private static final class SpillingService extends PdfBoxSignatureService {
        private final WorkFiles files;

        private SpillingService(PDFServiceMode mode, WorkFiles files) {
            super(mode, new PdfBoxNativeSignatureDrawerFactory());
            this.files = files;
        }

        @Override
        protected PdfDocumentReader loadPdfDocumentReader(DSSDocument document, char @Nullable [] password)
                throws IOException {
            if (document instanceof FileDocument) {
                return new PdfBoxDocumentReader(document, null, PdfMemoryUsageSetting.fileOnly());
            }
            var copy = files.newFile();
            try (var out = Files.newOutputStream(copy)) {
                document.writeTo(out);
            }
            return new CopyReader(copy);
        }
    }

    private static final class CopyReader extends PdfBoxDocumentReader {
        private final Path copy;

        private CopyReader(Path copy) throws IOException {
            super(new FileDocument(copy.toFile()), null, PdfMemoryUsageSetting.fileOnly());
            this.copy = copy;
        }

        @Override
        public void close() throws IOException {
            super.close();
            Files.deleteIfExists(copy);
        }
    }
}

package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.nio.file.Path;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Opens a file that is sound enough to carry another revision. */
final class OpenForRevision {

    private OpenForRevision() {}

    static PDDocument open(Path file) throws IOException {
        CrossReferences.checkFrame(file);
        var document = OpenPdf.strictly(file);
        var sound = false;
        try {
            CrossReferences.checkEntries(file, document);
            refuseXfa(document);
            sound = true;
            return document;
        } finally {
            if (!sound) document.close();
        }
    }

    /** An XFA form paints itself in Acrobat: what is signed would not be what is shown. */
    private static void refuseXfa(PDDocument document) throws RefusedException {
        var form = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
        if (form != null && form.containsKey(COSName.XFA)) throw new RefusedException(PdfRefusal.XFA_FORM);
    }
}

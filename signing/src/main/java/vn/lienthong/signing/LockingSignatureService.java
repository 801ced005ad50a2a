package vn.lienthong.signing;

import eu.europa.esig.dss.pades.PAdESCommonParameters;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** Makes seals that lock every form field (FieldMDP, ISO 32000-1, 12.8.2.4), whatever the field itself says. */
final class LockingSignatureService extends PdfBoxSignatureService {

    private final SignatureKind kind;

    LockingSignatureService(SignatureKind kind) {
        super(PDFServiceMode.SIGNATURE, _ -> new MarkDrawer());
        this.kind = kind;
    }

    @Override
    protected PDSignature createSignatureDictionary(PDDocument document, PAdESCommonParameters parameters) {
        var signature = super.createSignatureDictionary(document, parameters);
        if (kind == SignatureKind.SEAL) {
            var references = new COSArray();
            references.add(lockOfAllFields(document));
            signature.getCOSObject().setItem(COSName.REFERENCE, references);
        }
        return signature;
    }

    private static COSDictionary lockOfAllFields(PDDocument document) {
        var parameters = new COSDictionary();
        parameters.setItem(COSName.TYPE, COSName.TRANSFORM_PARAMS);
        parameters.setName(COSName.getPDFName("Action"), "All");
        parameters.setName(COSName.V, "1.2");
        parameters.setDirect(true);
        var reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.SIG_REF);
        reference.setItem(COSName.TRANSFORM_METHOD, COSName.getPDFName("FieldMDP"));
        reference.setItem(COSName.TRANSFORM_PARAMS, parameters);
        reference.setItem(COSName.getPDFName("Data"), document.getDocumentCatalog());
        reference.setDirect(true);
        return reference;
    }
}

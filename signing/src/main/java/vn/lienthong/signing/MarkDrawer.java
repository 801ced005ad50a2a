package vn.lienthong.signing;

import eu.europa.esig.dss.pdf.pdfbox.visible.nativedrawer.NativePdfBoxVisibleSignatureDrawer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Draws the mark and nothing else: by itself the library gives the document a colour profile, a change nobody asked for. */
final class MarkDrawer extends NativePdfBoxVisibleSignatureDrawer {

    @Override
    protected void checkColorSpace(PDDocument document) {
        // the document keeps the colours it was approved with
    }
}

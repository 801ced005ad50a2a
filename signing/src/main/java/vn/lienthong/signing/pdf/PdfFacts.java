package vn.lienthong.signing.pdf;

import java.util.List;

/**
 * A PDF that fields and signatures can be added to.
 *
 * @param version header or catalogue version, whichever is later, such as {@code 1.7}
 * @param pages every page as displayed, first page first
 * @param pdfaClaim the PDF/A part and level the metadata claim, such as {@code 2B}; empty without a claim (a claim is
 *            not checked here)
 * @param hasForm whether the upload already brings form fields
 */
public record PdfFacts(String version, List<PageSize> pages, String pdfaClaim, boolean hasForm)
        implements
            PdfInspection {

    public PdfFacts {
        pages = List.copyOf(pages);
    }
}

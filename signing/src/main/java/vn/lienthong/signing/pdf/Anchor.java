package vn.lienthong.signing.pdf;

/**
 * A place where a text searched for stands.
 *
 * @param pattern the text searched for, as given
 * @param text what stands there, without white space
 * @param place page and rectangle as displayed
 * @param inPdf the same rectangle in the page's own user space
 */
public record Anchor(String pattern, String text, Placement place, PdfArea inPdf) {}

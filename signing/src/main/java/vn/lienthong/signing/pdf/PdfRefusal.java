package vn.lienthong.signing.pdf;

import java.util.Locale;

/**
 * Why a PDF or a picture is not accepted for an act. The names are part of the API: each has a text in every language
 * we speak, found by its {@link #code()}.
 */
public enum PdfRefusal {

    /** No PDF header where one belongs. */
    NOT_A_PDF,
    /** Needs a password to open or to change. */
    ENCRYPTED,
    /** The end of the file is missing. */
    TRUNCATED,
    /** Its structure is broken; a reader may repair it, a further revision cannot build on it. */
    DAMAGED,
    /** There is no page. */
    NO_PAGES,
    /** More pages than the limit. */
    TOO_MANY_PAGES,
    /** A page is empty or larger than any sheet. */
    PAGE_SIZE_UNUSABLE,
    /** It holds a form that paints itself, so what is signed would not be what is shown. */
    XFA_FORM,
    /** It is signed already; fields have to come before the first signature. */
    ALREADY_SIGNED,
    /** It has the fields for number, date and signatures already. */
    ALREADY_PREPARED,
    /** It lacks the fields for number and date. */
    NOT_PREPARED,
    /** Number and date are written already. */
    ALREADY_NUMBERED,
    /** The agency seal is on it already. */
    ALREADY_SEALED,
    /** The page asked for does not exist. */
    NO_SUCH_PAGE,
    /** The place asked for is not on the page. */
    PLACE_OFF_PAGE,
    /** The text does not fit into its place. */
    TEXT_TOO_LONG,
    /** The text is missing. */
    TEXT_EMPTY,
    /** The text has a letter that the embedded font cannot show. */
    LETTER_NOT_IN_FONT,
    /** Drawing or reading it would take too much memory. */
    TOO_COMPLEX,
    /** Drawing or reading it took too long. */
    TOO_SLOW,
    /** As many pages as allowed are being drawn already. */
    BUSY,
    /** Not a picture of a kind we read. */
    PICTURE_UNKNOWN_KIND,
    /** The picture is broken. */
    PICTURE_DAMAGED,
    /** The end of the picture is missing. */
    PICTURE_TRUNCATED,
    /** There is nothing on the picture. */
    PICTURE_EMPTY,
    /** More pixels than the limit. */
    PICTURE_TOO_LARGE,
    /** Too few pixels to be printed. */
    PICTURE_TOO_SMALL,
    /** Its ground covers what lies below. */
    PICTURE_NOT_TRANSPARENT,
    /** A seal that is not as wide as high. */
    PICTURE_NOT_ROUND,
    /** No picture was given. */
    NO_PICTURES,
    /** More pictures than the limit. */
    TOO_MANY_PICTURES;

    /** Stable key of this reason, for texts and for peers, such as {@code pdf.already-signed}. */
    public String code() {
        return "pdf." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

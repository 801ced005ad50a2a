package vn.lienthong.signing;

import java.util.stream.IntStream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/** What a reader of the document notices of a field. */
final class FieldWidget {

    private static final COSName LOOK = COSName.getPDFName("MK");

    private FieldWidget() {}

    /** A field without extent, or one with nothing to draw: a mere place (ISO 32000-1, 12.7.4.5). */
    static boolean showsNothing(COSDictionary widget) {
        return hasNoExtent(widget) || !(widget.containsKey(COSName.AP) || widget.containsKey(LOOK));
    }

    /** Whether opening the page, pressing a button or the like starts something. */
    static boolean acts(COSDictionary widget) {
        return widget.containsKey(COSName.A) || widget.containsKey(COSName.AA);
    }

    private static boolean hasNoExtent(COSDictionary widget) {
        return widget.getDictionaryObject(COSName.RECT) instanceof COSArray box && box.size() == 4
                && IntStream.range(0, 4).allMatch(i -> box.getObject(i) instanceof COSNumber)
                && same(box, 0, 2) && same(box, 1, 3);
    }

    private static boolean same(COSArray box, int one, int other) {
        return ((COSNumber) box.getObject(one)).floatValue() == ((COSNumber) box.getObject(other)).floatValue();
    }
}

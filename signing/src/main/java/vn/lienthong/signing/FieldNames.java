package vn.lienthong.signing;

import java.util.ArrayDeque;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Full names of form fields, from the names of their parents. */
final class FieldNames {

    private static final int DEEPEST = 32;

    private FieldNames() {}

    static String of(COSDictionary field) {
        var names = new ArrayDeque<String>();
        var current = field;
        for (int depth = 0; current != null && depth < DEEPEST; depth++) {
            var name = current.getString(COSName.T);
            if (name != null) names.addFirst(name);
            current = current.getCOSDictionary(COSName.PARENT);
        }
        return String.join(".", names);
    }
}

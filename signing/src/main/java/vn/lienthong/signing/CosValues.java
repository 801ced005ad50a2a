package vn.lienthong.signing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** When two values of a PDF are the same. */
final class CosValues {

    private CosValues() {}

    static boolean sameSimple(@Nullable COSBase before, @Nullable COSBase after) {
        if (before instanceof COSNumber old && after instanceof COSNumber now) {
            return Float.compare(old.floatValue(), now.floatValue()) == 0 && old.longValue() == now.longValue();
        }
        if (before instanceof COSString old && after instanceof COSString now) {
            return Arrays.equals(old.getBytes(), now.getBytes());
        }
        return before == null ? after == null : before.equals(after);
    }

    static boolean sameBytes(COSStream before, COSStream after) throws IOException {
        try (InputStream old = before.createRawInputStream(); InputStream now = after.createRawInputStream()) {
            var first = new byte[8192];
            var second = new byte[8192];
            int read;
            do {
                read = old.readNBytes(first, 0, first.length);
                if (now.readNBytes(second, 0, second.length) != read) return false;
                if (!Arrays.equals(first, 0, read, second, 0, read)) return false;
            } while (read == first.length);
            return true;
        }
    }

    static Set<COSName> keys(COSDictionary before, COSDictionary after) {
        var keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys;
    }

    static @Nullable COSBase resolved(@Nullable COSBase base) {
        var object = base instanceof COSObject reference ? reference.getObject() : base;
        return object instanceof COSNull ? null : object;
    }
}

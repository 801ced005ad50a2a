package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;

/**
 * Knows how large the parts of a page become before the library takes them into memory: it decompresses each once into
 * nothing and counts. Pictures and forms are looked at when they are drawn, because pages often share a list of all
 * pictures of a file.
 */
final class StreamBudget {

    private static final int MOST_OBJECTS = 100_000;

    /** Links from a part back to the document, which would lead everywhere. */
    private static final Set<COSName> NOT_FOLLOWED = Set.of(COSName.PARENT, COSName.P, COSName.XOBJECT);

    private final long maxBytes;

    private final long maxPicturePixels;

    private final Deadline deadline;

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    StreamBudget(long maxBytes, long maxPicturePixels, Deadline deadline) {
        this.maxBytes = maxBytes;
        this.maxPicturePixels = maxPicturePixels;
        this.deadline = deadline;
    }

    void checkTime() throws IOException {
        deadline.check();
    }

    void checkContents(PDPage page) throws IOException {
        checkAll(page.getCOSObject().getDictionaryObject(COSName.CONTENTS));
    }

    /** Fonts, patterns, shadings, colour spaces and soft masks. */
    void checkResources(@Nullable PDResources resources) throws IOException {
        if (resources != null) checkAll(resources.getCOSObject());
    }

    void checkForm(PDFormXObject form) throws IOException {
        checkAll(form.getCOSObject());
    }

    /** A picture with its masks. */
    void checkPicture(COSStream picture) throws IOException {
        checkAll(picture);
    }

    private void checkAll(@Nullable COSBase root) throws IOException {
        var waiting = new ArrayDeque<COSBase>();
        if (root != null) waiting.add(root);
        while (!waiting.isEmpty()) {
            var next = waiting.pop();
            var part = next instanceof COSObject reference ? reference.getObject() : next;
            if (part == null || !isContainer(part) || !seen.add(part)) continue;
            if (seen.size() > MOST_OBJECTS) throw new RefusedException(PdfRefusal.TOO_COMPLEX);
            deadline.check();
            switch (part) {
                case COSStream stream -> {
                    StreamSize.check(stream, maxBytes, maxPicturePixels);
                    addEntries(stream, waiting);
                }
                case COSDictionary dictionary -> addEntries(dictionary, waiting);
                case COSArray array -> array.forEach(waiting::push);
                default -> throw new IllegalStateException("not a container: " + part);
            }
        }
    }

    private static boolean isContainer(COSBase part) {
        return part instanceof COSDictionary || part instanceof COSArray;
    }

    private static void addEntries(COSDictionary dictionary, ArrayDeque<COSBase> waiting) {
        for (var entry : dictionary.entrySet()) {
            if (entry.getValue() != null && !NOT_FOLLOWED.contains(entry.getKey())) waiting.push(entry.getValue());
        }
    }
}

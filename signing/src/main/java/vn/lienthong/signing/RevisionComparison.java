package vn.lienthong.signing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Compares a signed revision with the document object by object, starting at the catalog. What is not expressly permitted
 * is forbidden: the library sorts too many changes among the harmless ones.
 */
final class RevisionComparison {

    private static final COSName DSS = COSName.getPDFName("DSS");
    private static final COSName EXTENSIONS = COSName.getPDFName("Extensions");
    private static final Set<COSName> SIGNING_KEYS = Set.of(COSName.V, COSName.AP, COSName.P, COSName.F);
    private static final Set<COSName> FILLING_KEYS = Set.of(COSName.V, COSName.AP);

    private record Pair(@Nullable COSBase before, @Nullable COSBase after, String place) {}

    private record Visit(COSObjectKey before, COSObjectKey after) {}

    private final Deque<Pair> waiting = new ArrayDeque<>();
    private final Set<Visit> visited = new HashSet<>();
    private final RevisionChanges changes = new RevisionChanges();

    private final FieldNames fieldsBefore;
    private final FieldNames fieldsAfter;

    private RevisionComparison(FieldNames fieldsBefore, FieldNames fieldsAfter) {
        this.fieldsBefore = fieldsBefore;
        this.fieldsAfter = fieldsAfter;
    }

    static RevisionChanges compare(PDDocument revision, PDDocument document) throws IOException {
        var comparison = new RevisionComparison(FieldNames.in(revision), FieldNames.in(document));
        comparison.catalog(revision.getDocumentCatalog().getCOSObject(), document.getDocumentCatalog().getCOSObject());
        while (!comparison.waiting.isEmpty()) {
            if (Thread.interrupted()) throw new IOException("The comparison was given up");
            comparison.compare(comparison.waiting.pop());
        }
        return comparison.changes;
    }

    private void catalog(COSDictionary before, COSDictionary after) {
        for (var key : keys(before, after)) {
            if (key.equals(DSS) || key.equals(EXTENSIONS)) {
                if (key.equals(DSS) && after.containsKey(DSS)) changes.addedValidationMaterial();
            } else if (key.equals(COSName.ACRO_FORM)) {
                form(before.getCOSDictionary(key), after.getCOSDictionary(key));
            } else {
                push(before, after, key, "");
            }
        }
    }

    private void form(@Nullable COSDictionary before, @Nullable COSDictionary after) {
        if (after == null) {
            if (before != null) changes.forbid("/AcroForm");
            return;
        }
        var old = before == null ? new COSDictionary() : before;
        for (var key : keys(old, after)) {
            if (key.equals(COSName.FIELDS)) {
                grown(old.getCOSArray(key), after.getCOSArray(key), "/AcroForm/Fields");
            } else if (key.equals(COSName.DR)) {
                extended(old.getCOSDictionary(key), after.getCOSDictionary(key), "/AcroForm/DR");
            } else if (!key.equals(COSName.SIG_FLAGS) && !(before == null && key.equals(COSName.DA))) {
                push(old, after, key, "/AcroForm");
            }
        }
    }

    private void compare(Pair pair) throws IOException {
        if (seen(pair)) return;
        var before = resolved(pair.before());
        var after = resolved(pair.after());
        switch (before) {
            case COSStream old when after instanceof COSStream now -> {
                dictionary(old, now, pair.place());
                if (!sameBytes(old, now)) changes.forbid(pair.place());
            }
            case COSStream _ -> changes.forbid(pair.place());
            case COSDictionary old when after instanceof COSDictionary now && !(after instanceof COSStream) ->
                dictionary(old, now, pair.place());
            case COSArray old when after instanceof COSArray now && old.size() == now.size() -> {
                for (int i = 0; i < old.size(); i++) waiting.push(new Pair(old.get(i), now.get(i), pair.place()));
            }
            case null -> {
                if (after != null) changes.forbid(pair.place());
            }
            default -> {
                if (!sameSimple(before, after)) changes.forbid(pair.place());
            }
        }
    }

    private void dictionary(COSDictionary before, COSDictionary after, String place) {
        if (COSName.PAGE.equals(before.getCOSName(COSName.TYPE))) {
            page(before, after, place);
            return;
        }
        var field = fieldsBefore.of(before);
        if (field != null) {
            field(field, before, after, place);
        } else {
            for (var key : keys(before, after)) push(before, after, key, place);
        }
    }

    private void page(COSDictionary before, COSDictionary after, String place) {
        for (var key : keys(before, after)) {
            if (key.equals(COSName.ANNOTS)) {
                grown(before.getCOSArray(key), after.getCOSArray(key), place + "/Annots");
            } else {
                push(before, after, key, place);
            }
        }
    }

    private void field(FieldNames.Field field, COSDictionary before, COSDictionary after, String place) {
        var isUnsigned = field.isSignature() && before.getDictionaryObject(COSName.V) == null;
        Set<COSName> permitted = isUnsigned ? SIGNING_KEYS : field.isSignature() ? Set.of() : FILLING_KEYS;
        for (var key : keys(before, after)) {
            if (!permitted.contains(key)) {
                push(before, after, key, place);
            } else if (!field.isSignature() && differ(before, after, key)) {
                changes.filled(field.name());
            }
        }
        if (isUnsigned) signed(field.name(), after);
    }

    private void signed(String name, COSDictionary field) {
        if (!(field.getDictionaryObject(COSName.V) instanceof COSDictionary signature)) return;
        if (COSName.getPDFName("DocTimeStamp").equals(signature.getCOSName(COSName.TYPE))) {
            changes.addedValidationMaterial();
        } else {
            changes.signed(name);
        }
    }

    /** An array that may only grow, and only by signature fields. */
    private void grown(@Nullable COSArray before, @Nullable COSArray after, String place) {
        var old = before == null ? new COSArray() : before;
        var now = after == null ? new COSArray() : after;
        if (now.size() < old.size()) {
            changes.forbid(place);
            return;
        }
        for (int i = 0; i < old.size(); i++) waiting.push(new Pair(old.get(i), now.get(i), place));
        for (int i = old.size(); i < now.size(); i++) {
            if (resolved(now.get(i)) instanceof COSDictionary added && isSignatureField(added)) {
                signed(String.valueOf(added.getString(COSName.T)), added);
            } else {
                changes.forbid(place);
            }
        }
    }

    /** Resources that may only grow: what was there stays the same. */
    private void extended(@Nullable COSDictionary before, @Nullable COSDictionary after, String place) {
        if (before == null) return;
        if (after == null) {
            changes.forbid(place);
            return;
        }
        for (var key : before.keySet()) {
            if (before.getDictionaryObject(key) instanceof COSDictionary group && !(group instanceof COSStream)
                    && after.getDictionaryObject(key) instanceof COSDictionary now) {
                for (var inner : group.keySet()) push(group, now, inner, place + "/" + key.getName());
            } else {
                push(before, after, key, place);
            }
        }
    }

    private void push(COSDictionary before, COSDictionary after, COSName key, String place) {
        // only the nearest names are kept: chains of parents and kids would make endless places
        var here = place.length() > 80 ? "…/" + key.getName() : place + "/" + key.getName();
        waiting.push(new Pair(before.getItem(key), after.getItem(key), here));
    }

    private boolean seen(Pair pair) {
        if (!(pair.before() instanceof COSObject old) || !(pair.after() instanceof COSObject now)) return false;
        return !visited.add(new Visit(old.getKey(), now.getKey()));
    }

    private static boolean differ(COSDictionary before, COSDictionary after, COSName key) {
        return before.getItem(key) instanceof COSObject || after.getItem(key) instanceof COSObject
                || !sameSimple(before.getItem(key), after.getItem(key));
    }

    private static boolean sameSimple(@Nullable COSBase before, @Nullable COSBase after) {
        if (before instanceof COSNumber old && after instanceof COSNumber now) {
            return Float.compare(old.floatValue(), now.floatValue()) == 0 && old.longValue() == now.longValue();
        }
        if (before instanceof COSString old && after instanceof COSString now) {
            return Arrays.equals(old.getBytes(), now.getBytes());
        }
        return before == null ? after == null : before.equals(after);
    }

    private static boolean sameBytes(COSStream before, COSStream after) throws IOException {
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

    private boolean isSignatureField(COSDictionary dictionary) {
        var field = fieldsAfter.of(dictionary);
        return field != null && field.isSignature();
    }

    private static Set<COSName> keys(COSDictionary before, COSDictionary after) {
        var keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys;
    }

    private static @Nullable COSBase resolved(@Nullable COSBase base) {
        var object = base instanceof COSObject reference ? reference.getObject() : base;
        return object instanceof COSNull ? null : object;
    }
}

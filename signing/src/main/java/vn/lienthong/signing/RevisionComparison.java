package vn.lienthong.signing;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
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

    /** @param field the text field whose value or look this is a part of; null when nothing permits a difference */
    private record Pair(@Nullable COSBase before, @Nullable COSBase after, String place, @Nullable String field) {}

    private record Visit(COSObjectKey before, COSObjectKey after, @Nullable String field) {}

    private final Deque<Pair> waiting = new ArrayDeque<>();
    private final Deque<Pair> fillings = new ArrayDeque<>();
    private final Set<Visit> visited = new HashSet<>();
    private final RevisionChanges changes = new RevisionChanges();

    private final COSDictionary catalogBefore;
    private final COSDictionary catalogAfter;
    private final FieldNames fieldsBefore;
    private final FieldNames fieldsAfter;

    private RevisionComparison(PDDocument revision, PDDocument document) {
        this.catalogBefore = revision.getDocumentCatalog().getCOSObject();
        this.catalogAfter = document.getDocumentCatalog().getCOSObject();
        this.fieldsBefore = FieldNames.in(revision);
        this.fieldsAfter = FieldNames.in(document);
    }

    static RevisionChanges compare(PDDocument revision, PDDocument document) throws IOException {
        var comparison = new RevisionComparison(revision, document);
        comparison.catalog(comparison.catalogBefore, comparison.catalogAfter);
        comparison.empty(comparison.waiting);
        // a field may show the fonts and pictures of the document; what differs there is forbidden already
        comparison.empty(comparison.fillings);
        return comparison.changes;
    }

    private void empty(Deque<Pair> pairs) throws IOException {
        while (!pairs.isEmpty()) {
            if (Thread.interrupted()) throw new IOException("The comparison was given up");
            compare(pairs.pop());
        }
    }

    private void catalog(COSDictionary before, COSDictionary after) {
        for (var key : CosValues.keys(before, after)) {
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
        for (var key : CosValues.keys(old, after)) {
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
        var before = CosValues.resolved(pair.before());
        var after = CosValues.resolved(pair.after());
        switch (before) {
            case COSStream old when after instanceof COSStream now -> {
                dictionary(old, now, pair);
                if (!CosValues.sameBytes(old, now)) differs(pair);
            }
            case COSStream _ -> differs(pair);
            case COSDictionary old when after instanceof COSDictionary now && !(after instanceof COSStream) ->
                dictionary(old, now, pair);
            case COSArray old when after instanceof COSArray now && old.size() == now.size() -> {
                for (int i = 0; i < old.size(); i++) push(old.get(i), now.get(i), pair.place(), pair.field());
            }
            case null -> {
                if (after != null) differs(pair);
            }
            default -> {
                if (!CosValues.sameSimple(before, after)) differs(pair);
            }
        }
    }

    private void differs(Pair pair) {
        if (pair.field() == null) {
            changes.forbid(pair.place());
        } else {
            changes.filled(pair.field());
        }
    }

    @SuppressWarnings("ReferenceEquality") // the catalog itself, not one that says the same
    private void dictionary(COSDictionary before, COSDictionary after, Pair pair) {
        // a signature that locks fields points back at the catalog, where the comparison began
        if (before == catalogBefore && after == catalogAfter) return;
        var field = pair.field() == null ? fieldsBefore.of(before) : null;
        if (pair.field() == null && COSName.PAGE.equals(before.getCOSName(COSName.TYPE))) {
            page(before, after, pair.place());
        } else if (field != null) {
            field(field, before, after, pair.place());
        } else {
            for (var key : CosValues.keys(before, after)) {
                push(before.getItem(key), after.getItem(key), here(pair.place(), key), pair.field());
            }
        }
    }

    private void page(COSDictionary before, COSDictionary after, String place) {
        for (var key : CosValues.keys(before, after)) {
            if (key.equals(COSName.ANNOTS)) {
                grown(before.getCOSArray(key), after.getCOSArray(key), place + "/Annots");
            } else {
                push(before, after, key, place);
            }
        }
    }

    private void field(FieldNames.Field field, COSDictionary before, COSDictionary after, String place) {
        var now = fieldsAfter.of(after);
        var isSigned = field.isUnsigned() && now != null && now.name().equals(field.name()) && now.value() != null;
        // the place of a signature stays as it was until there is one
        Set<COSName> permitted = isSigned ? SIGNING_KEYS : field.isSignature() ? Set.of() : FILLING_KEYS;
        for (var key : CosValues.keys(before, after)) {
            if (!permitted.contains(key)) {
                push(before, after, key, place);
            } else if (!field.isSignature()) {
                push(before.getItem(key), after.getItem(key), here(place, key), field.name());
            }
        }
        if (isSigned && now != null) taken(now, after, place);
    }

    /**
     * A field that is new or was empty. What a signature shows is the word of its signer, who is judged; what a time-stamp
     * or an empty field shows is nobody's.
     */
    private void taken(FieldNames.Field field, COSDictionary widget, String place) {
        var value = field.value();
        if (value != null && !SignedField.isTimestamp(value)) {
            changes.signed(field.name());
        } else if (!FieldWidget.showsNothing(widget)) {
            changes.forbid(place);
        } else if (value == null) {
            changes.added(field.name());
        } else {
            changes.addedValidationMaterial();
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
        for (int i = 0; i < old.size(); i++) push(old.get(i), now.get(i), place, null);
        for (int i = old.size(); i < now.size(); i++) added(CosValues.resolved(now.get(i)), place);
    }

    private void added(@Nullable COSBase base, String place) {
        var widget = base instanceof COSDictionary dictionary ? dictionary : new COSDictionary();
        var field = fieldsAfter.of(widget);
        // a field that was there before has its place; once more would be another
        if (field == null || !field.isSignature() || fieldsBefore.knows(field.name()) || FieldWidget.acts(widget)) {
            changes.forbid(place);
        } else {
            taken(field, widget, place);
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
        push(before.getItem(key), after.getItem(key), here(place, key), null);
    }

    private void push(@Nullable COSBase before, @Nullable COSBase after, String place, @Nullable String field) {
        (field == null ? waiting : fillings).push(new Pair(before, after, place, field));
    }

    private static String here(String place, COSName key) {
        // only the nearest names are kept: chains of parents and kids would make endless places
        return place.length() > 80 ? "…/" + key.getName() : place + "/" + key.getName();
    }

    private boolean seen(Pair pair) {
        if (!(pair.before() instanceof COSObject old) || !(pair.after() instanceof COSObject now)) return false;
        return visited.contains(new Visit(old.getKey(), now.getKey(), null))
                || !visited.add(new Visit(old.getKey(), now.getKey(), pair.field()));
    }
}

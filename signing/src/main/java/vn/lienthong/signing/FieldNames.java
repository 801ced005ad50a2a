package vn.lienthong.signing;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.jspecify.annotations.Nullable;

/**
 * The form fields of a document and their widgets, as found from the form downwards. A widget that no field owns is not
 * in here: whatever it claims about itself, it is no field.
 */
final class FieldNames {

    /**
     * @param name        empty when the field has none
     * @param isSignature whether it is a signature field
     * @param value       the signature or time-stamp in it; null when it is empty or no signature field
     */
    record Field(String name, boolean isSignature, @Nullable COSDictionary value) {

        boolean isUnsigned() {
            return isSignature && value == null;
        }
    }

    private final IdentityHashMap<COSDictionary, Field> fields = new IdentityHashMap<>();
    private final Set<String> names = new HashSet<>();

    static FieldNames in(PDDocument document) {
        var names = new FieldNames();
        // null: no fix-up, the fields are looked at as they are
        var form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null) form.getFieldTree().forEach(names::add);
        return names;
    }

    private void add(PDField field) {
        if (!(field instanceof PDTerminalField terminal)) return;
        var name = Objects.requireNonNullElse(field.getFullyQualifiedName(), "");
        var isSignature = COSName.SIG.getName().equals(field.getFieldType());
        var value = isSignature ? field.getCOSObject().getCOSDictionary(COSName.V) : null;
        var known = new Field(name, isSignature, value);
        names.add(name);
        fields.put(field.getCOSObject(), known);
        terminal.getWidgets().forEach(widget -> fields.put(widget.getCOSObject(), known));
    }

    @Nullable
    Field of(COSDictionary dictionary) {
        return fields.get(dictionary);
    }

    boolean knows(String name) {
        return names.contains(name);
    }
}

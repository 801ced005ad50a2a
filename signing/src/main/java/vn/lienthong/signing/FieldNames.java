package vn.lienthong.signing;

import java.util.IdentityHashMap;

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

    /** @param isSignature whether it is a signature field */
    record Field(String name, boolean isSignature) {}

    private final IdentityHashMap<COSDictionary, Field> fields = new IdentityHashMap<>();

    static FieldNames in(PDDocument document) {
        var names = new FieldNames();
        // null: no fix-up, the fields are looked at as they are
        var form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null) form.getFieldTree().forEach(names::add);
        return names;
    }

    private void add(PDField field) {
        if (!(field instanceof PDTerminalField terminal)) return;
        var known = new Field(field.getFullyQualifiedName(), COSName.SIG.getName().equals(field.getFieldType()));
        fields.put(field.getCOSObject(), known);
        terminal.getWidgets().forEach(widget -> fields.put(widget.getCOSObject(), known));
    }

    @Nullable
    Field of(COSDictionary dictionary) {
        return fields.get(dictionary);
    }
}

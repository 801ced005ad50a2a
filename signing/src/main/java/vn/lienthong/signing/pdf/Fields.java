package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;

/** The names of the fields that preparation adds, and how they are found again. */
public final class Fields {

    /** Empty signature field of the person who approves; signed first, as a certification that permits form filling. */
    public static final String SIGNATURE = "lienthong.signature";

    /** Empty signature field of the agency; signed last, it locks the other fields. */
    public static final String SEAL = "lienthong.seal";

    /** Text field that gets the number after the personal signature. */
    public static final String NUMBER = "lienthong.number";

    /** Text field that gets the date after the personal signature. */
    public static final String DATE = "lienthong.date";

    static final String PREFIX = "lienthong";

    private Fields() {}

    static List<PDField> all(PDDocument document) {
        var form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null) return List.of();
        return StreamSupport.stream(form.getFieldTree().spliterator(), false).toList();
    }

    static @Nullable PDField named(PDDocument document, String name) {
        return all(document).stream()
                .filter(field -> name.equals(field.getFullyQualifiedName()))
                .findFirst()
                .orElse(null);
    }

    static boolean anyOurs(PDDocument document) {
        return all(document).stream().map(PDField::getFullyQualifiedName).anyMatch(Fields::collides);
    }

    private static boolean collides(@Nullable String name) {
        return name != null && (name.equals(PREFIX) || name.startsWith(PREFIX + "."));
    }

    static boolean hasSignature(PDDocument document) throws IOException {
        return !document.getSignatureDictionaries().isEmpty();
    }

    static boolean isSigned(PDDocument document, String name) {
        return named(document, name) instanceof PDSignatureField field && field.getSignature() != null;
    }
}

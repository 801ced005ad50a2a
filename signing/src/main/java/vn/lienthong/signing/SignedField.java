package vn.lienthong.signing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;

/**
 * A signature field with a signature, as the document states it; nothing here is proven.
 *
 * @param name     of the field
 * @param range    the four numbers of the byte range, or empty when it is not of that form
 * @param value    the signature dictionary
 * @param lock     what the field itself says it locks once it is signed; null when it says nothing
 */
record SignedField(String name, List<Long> range, COSDictionary value, @Nullable COSDictionary lock) {

    static Optional<SignedField> of(PDSignatureField field) {
        var value = field.getCOSObject().getDictionaryObject(COSName.V);
        if (!(value instanceof COSDictionary dictionary)) return Optional.empty();
        return Optional.of(new SignedField(Objects.requireNonNullElse(field.getFullyQualifiedName(), ""),
                range(dictionary), dictionary, field.getCOSObject().getCOSDictionary(COSName.getPDFName("Lock"))));
    }

    boolean isTimestamp() {
        return isTimestamp(value);
    }

    /** Whether it is a time-stamp over the document (EN 319 142-1, 5.5); the same rule as that of the library. */
    static boolean isTimestamp(COSDictionary value) {
        var type = value.getCOSName(COSName.TYPE);
        return (type == null || type.equals(COSName.getPDFName("DocTimeStamp")))
                && "ETSI.RFC3161".equals(value.getNameAsString(COSName.SUB_FILTER));
    }

    /** End of the revision this signature covers. */
    long end() {
        return range.get(2) + range.get(3);
    }

    long roomStart() {
        return range.get(1);
    }

    long roomEnd() {
        return range.get(2);
    }

    /** Whether this signature forbids every later change (DocMDP, P = 1). */
    boolean forbidsChanges() {
        return parametersOf("DocMDP").anyMatch(parameters -> parameters.getInt(COSName.P, 2) == 1);
    }

    boolean locks(String field) {
        return fieldLocks().anyMatch(parameters -> locks(parameters, field));
    }

    /** Whether it locks all fields, also those that do not exist yet. */
    boolean locksEverything() {
        return fieldLocks()
                .anyMatch(parameters -> "All".equals(parameters.getNameAsString(COSName.getPDFName("Action"))));
    }

    private Stream<COSDictionary> fieldLocks() {
        return Stream.concat(parametersOf("FieldMDP"), Stream.ofNullable(lock));
    }

    private static boolean locks(COSDictionary parameters, String field) {
        var named = names(parameters.getDictionaryObject(COSName.FIELDS));
        // a sub-field is locked with its parent
        var isNamed = named.stream().anyMatch(name -> field.equals(name) || field.startsWith(name + "."));
        return switch (String.valueOf(parameters.getNameAsString(COSName.getPDFName("Action")))) {
            case "Include" -> isNamed;
            case "Exclude" -> !isNamed;
            default -> true;
        };
    }

    private Stream<COSDictionary> parametersOf(String method) {
        if (!(value.getDictionaryObject(COSName.REFERENCE) instanceof COSArray references)) {
            return Stream.empty();
        }
        return StreamSupport.stream(references.spliterator(), false)
                .map(SignedField::resolved)
                .filter(COSDictionary.class::isInstance)
                .map(COSDictionary.class::cast)
                .filter(reference -> method.equals(reference.getNameAsString(COSName.TRANSFORM_METHOD)))
                .map(reference -> reference.getDictionaryObject(COSName.TRANSFORM_PARAMS))
                .filter(COSDictionary.class::isInstance)
                .map(COSDictionary.class::cast);
    }

    private static Set<String> names(@Nullable COSBase fields) {
        if (!(fields instanceof COSArray array)) return Set.of();
        return StreamSupport.stream(array.spliterator(), false)
                .map(SignedField::resolved)
                .filter(COSString.class::isInstance)
                .map(name -> ((COSString) name).getString())
                .collect(Collectors.toSet());
    }

    private static List<Long> range(COSDictionary signature) {
        if (!(signature.getDictionaryObject(COSName.BYTERANGE) instanceof COSArray array) || array.size() != 4) {
            return List.of();
        }
        var numbers = StreamSupport.stream(array.spliterator(), false)
                .map(SignedField::resolved)
                .filter(COSNumber.class::isInstance)
                .map(number -> ((COSNumber) number).longValue())
                .toList();
        return numbers.size() == 4 ? numbers : List.of();
    }

    private static @Nullable COSBase resolved(COSBase base) {
        return base instanceof COSObject reference ? reference.getObject() : base;
    }
}

package vn.lienthong.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What differs between a signed revision and the document, sorted by what permits it. */
final class RevisionChanges {

    private static final int MOST = 20;

    private final List<String> forbidden = new ArrayList<>();
    private final List<String> filledFields = new ArrayList<>();
    private final List<String> signedFields = new ArrayList<>();
    private final List<String> addedFields = new ArrayList<>();
    private boolean validationMaterial;

    void forbid(String place) {
        if (forbidden.size() < MOST && !forbidden.contains(place)) forbidden.add(place);
    }

    void filled(String field) {
        if (!filledFields.contains(field)) filledFields.add(field);
    }

    void signed(String field) {
        if (!signedFields.contains(field)) signedFields.add(field);
    }

    void added(String field) {
        if (!addedFields.contains(field)) addedFields.add(field);
    }

    void addedValidationMaterial() {
        validationMaterial = true;
    }

    /** Places in the document that changed although nothing permits it. */
    List<String> forbidden() {
        return List.copyOf(forbidden);
    }

    /** Form fields with another value or appearance. */
    List<String> filledFields() {
        return List.copyOf(filledFields);
    }

    /**
     * Fields that are filled, signed or new, also when they show nothing; time-stamps over the document that show nothing
     * are left out.
     */
    List<String> touchedFields() {
        return Stream.of(filledFields, signedFields, addedFields).flatMap(List::stream).toList();
    }

    /** Whether certificates, status answers or time-stamps over the document were added, whatever they are worth. */
    boolean hasValidationMaterial() {
        return validationMaterial;
    }
}

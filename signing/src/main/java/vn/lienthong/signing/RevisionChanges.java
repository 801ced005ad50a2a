package vn.lienthong.signing;

import java.util.ArrayList;
import java.util.List;

/** What differs between a signed revision and the document, sorted by what permits it. */
final class RevisionChanges {

    private static final int MOST = 20;

    private final List<String> forbidden = new ArrayList<>();
    private final List<String> filledFields = new ArrayList<>();
    private final List<String> signedFields = new ArrayList<>();
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

    /** Signature fields that were empty and are signed now, document time-stamps left out. */
    List<String> signedFields() {
        return List.copyOf(signedFields);
    }

    /** Whether certificates, status answers or time-stamps of the document were added. */
    boolean hasValidationMaterial() {
        return validationMaterial;
    }
}

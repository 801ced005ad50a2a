package vn.lienthong.signing;

import java.util.ArrayList;
import java.util.List;

/** Decides whether a signature permits what changed after it. */
final class PermittedChanges {

    private PermittedChanges() {}

    static List<Reason> judge(SignedField signature, boolean isLast, RevisionChanges changes) {
        var reasons = new ArrayList<Reason>();
        if (!changes.forbidden().isEmpty()) {
            reasons.add(new Reason(ReasonCode.FORBIDDEN_CHANGE, changes.forbidden()));
        }
        var filled = changes.filledFields();
        var touched = changes.touchedFields();
        var locked = touched.stream().filter(field -> signature.forbidsChanges() || signature.locks(field)).toList();
        if (!locked.isEmpty()) {
            reasons.add(new Reason(ReasonCode.LOCKED_FIELD_CHANGED, locked));
        } else if (!filled.isEmpty() && !isLast) {
            reasons.add(new Reason(ReasonCode.FIELDS_FILLED_LATER, filled));
        }
        if (isLast && (!touched.isEmpty() || !changes.hasValidationMaterial())) {
            // also when nothing seems to differ: bytes that are there for no purpose have a purpose
            reasons.add(new Reason(ReasonCode.CONTENT_AFTER_LAST_SIGNATURE, touched));
        }
        return reasons;
    }
}

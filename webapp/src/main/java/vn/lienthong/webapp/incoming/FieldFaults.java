package vn.lienthong.webapp.incoming;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.DocumentRefusal;
import vn.lienthong.engine.handling.HandlingRefusal;
import vn.lienthong.engine.registry.RegistryRefusal;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.webapp.problem.RefusalTexts;

/** Says beside the field what is wrong with it. */
@Component
final class FieldFaults {
    private final RefusalTexts texts;
    private final MessageSource messages;

    FieldFaults(RefusalTexts texts, MessageSource messages) {
        this.texts = texts;
        this.messages = messages;
    }

    /** @param refusal null when only what was typed is at fault */
    Map<String, String> of(TypedForm form, @Nullable Refusal refusal, Locale locale) {
        var faults = new HashMap<String, String>();
        form.faults().forEach((field, key) -> faults.put(field, messages.getMessage(key, null, locale)));
        if (refusal != null) field(refusal).ifPresent(field -> faults.put(field, texts.text(refusal, locale)));
        return faults;
    }

    private static Optional<String> field(Refusal refusal) {
        return switch (refusal.code()) {
            case DocumentRefusal.SUBJECT_MISSING, DocumentRefusal.SUBJECT_TOO_LONG -> Optional.of("subject");
            case DocumentRefusal.REASON_MISSING -> Optional.of("reason");
            case RegistryRefusal.UNKNOWN_KIND -> Optional.of("kind");
            case RegistryRefusal.UNKNOWN_URGENCY -> Optional.of("urgency");
            case HandlingRefusal.FACTS_MISSING -> Optional.of(
                    "issuer".equals(refusal.args().get("field")) ? "issuerName" : "issueDate");
            case HandlingRefusal.DEADLINE_PASSED -> Optional.of("dueOn");
            case HandlingRefusal.NOT_A_LEADER -> Optional.of("leader");
            case HandlingRefusal.HANDLER_NOT_OF_UNIT -> Optional.of("handler");
            case HandlingRefusal.RESULT_MISSING -> Optional.of("result");
            case HandlingRefusal.FILE_MISSING -> Optional.of("files");
            default -> Optional.empty();
        };
    }
}

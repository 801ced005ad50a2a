package vn.lienthong.webapp.outgoing;

import java.util.Locale;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.DocumentRefusal;
import vn.lienthong.engine.registry.RegistryRefusal;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.RefusalCode;
import vn.lienthong.webapp.problem.RefusalTexts;

/** Puts a refusal beside the field it is about. */
@Component
final class Wrongs {
    private final RefusalTexts texts;

    Wrongs(RefusalTexts texts) {
        this.texts = texts;
    }

    Wrong of(String section, Refusal refusal, Locale locale) {
        var field = section.equals("facts") ? field(refusal.code()) : "";
        return new Wrong(section, field, texts.text(refusal, locale), texts.next(refusal, locale).orElse(null));
    }

    /** Id of the field a refusal of the facts is about; empty for all of them. */
    static String field(RefusalCode code) {
        return switch (code) {
            case DocumentRefusal.SUBJECT_MISSING, DocumentRefusal.SUBJECT_TOO_LONG -> "subject";
            case DocumentRefusal.SIGNER_MAY_NOT_SIGN, DocumentRefusal.CAPACITY_NOT_HELD -> "signer";
            case DocumentRefusal.TEXT_TOO_LONG -> "recipientLines";
            case RegistryRefusal.UNKNOWN_KIND -> "kind";
            case RegistryRefusal.UNKNOWN_URGENCY -> "urgency";
            default -> "";
        };
    }
}

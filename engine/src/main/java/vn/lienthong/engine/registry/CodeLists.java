package vn.lienthong.engine.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The code lists of documents, as in force on a day (Decree 30/2020/NĐ-CP, annex III). */
public interface CodeLists {
    List<CodeListEntry> kinds(LocalDate on);

    List<CodeListEntry> urgencies(LocalDate on);

    /** Empty for one that is not in the list on the day. */
    default Optional<CodeListEntry> kind(String key, LocalDate on) {
        return kinds(on).stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    /** How much an urgency weighs; 0 is normal, and so is one that is no longer in the list. */
    default int weight(String urgency, LocalDate on) {
        return urgencies(on).stream()
                .filter(entry -> entry.key().equals(urgency))
                .mapToInt(CodeListEntry::rank)
                .findFirst()
                .orElse(0);
    }

    /** How many characters a field may have. */
    int most(Field field, LocalDate on);

    /** The fields with a length set by annex VI. */
    enum Field {
        SUBJECT, RECIPIENT_LINES, ISSUER_NAME, CODE_NUMBER, CODE_SYMBOL, NOTE
    }
}

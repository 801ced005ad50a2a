package vn.lienthong.engine.registry;

import java.time.LocalDate;
import java.util.List;

/** The code lists of documents, as in force on a day (Decree 30/2020/NĐ-CP, annex III). */
public interface CodeLists {
    List<CodeListEntry> kinds(LocalDate on);

    List<CodeListEntry> urgencies(LocalDate on);

    /** How many characters a field may have. */
    int most(Field field, LocalDate on);

    /** The fields with a length set by annex VI. */
    enum Field {
        SUBJECT, RECIPIENT_LINES, ISSUER_NAME, CODE_NUMBER, CODE_SYMBOL, NOTE
    }
}

package vn.lienthong.engine.document;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.registry.CodeLists;
import vn.lienthong.engine.registry.CodeLists.Field;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UseCase;

/** What people write beside a document, reasons, opinions, results, is no longer than others can receive. */
@UseCase
public class NoteRule {
    private final CodeLists lists;
    private final Clock clock;

    NoteRule(CodeLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** For words that may be missing; null when nothing is wrong. */
    public @Nullable Refusal words(@Nullable String words) {
        if (words == null) return null;
        var most = lists.most(Field.NOTE, LocalDate.now(clock));
        return words.strip().length() > most ? Refusal.of(DocumentRefusal.TEXT_TOO_LONG, "most", most) : null;
    }

    /** For words that must be there; null when nothing is wrong. */
    public @Nullable Refusal reason(String words) {
        return words.isBlank() ? Refusal.of(DocumentRefusal.REASON_MISSING) : words(words);
    }
}

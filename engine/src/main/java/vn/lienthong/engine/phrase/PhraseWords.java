package vn.lienthong.engine.phrase;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OneLine;
import vn.lienthong.engine.shared.Refusal;

/** What a phrase says: one line that can be seen, and no other phrase of that person for the same use. */
record PhraseWords(String text) {
    private static final int LONGEST = 300;

    static PhraseWords of(String typed) {
        return new PhraseWords(OneLine.of(typed));
    }

    /** @param others the person's phrases for the same use that stay as they are */
    @Nullable
    Refusal rule(Collection<Phrase> others) {
        if (text.isEmpty()) return Refusal.of(PhraseRefusal.PHRASE_MISSING);
        if (text.length() > LONGEST) return Refusal.of(PhraseRefusal.PHRASE_TOO_LONG, "most", LONGEST);
        return others.stream().anyMatch(other -> other.words().equals(text))
                ? Refusal.of(PhraseRefusal.PHRASE_TAKEN)
                : null;
    }
}

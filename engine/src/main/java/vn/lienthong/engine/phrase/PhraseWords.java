package vn.lienthong.engine.phrase;

import java.text.Normalizer;
import java.util.Collection;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Refusal;

/** What a phrase says: one line that can be seen, and no other phrase of that person for the same use. */
record PhraseWords(String text) {
    private static final int LONGEST = 300;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\s\\p{Z}]+");

    static PhraseWords of(String typed) {
        return new PhraseWords(
                UNSEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll(" ").strip());
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

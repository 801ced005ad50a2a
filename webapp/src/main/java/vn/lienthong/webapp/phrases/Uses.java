package vn.lienthong.webapp.phrases;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.phrase.PhraseUse;

/** The uses of phrases as words of addresses and message keys. */
final class Uses {
    private Uses() {}

    static String word(PhraseUse use) {
        return use.name().toLowerCase(Locale.ROOT);
    }

    /** A word nobody knows stands for the directive, so that an old link still opens the page. */
    static PhraseUse of(@Nullable String word) {
        return Arrays.stream(PhraseUse.values())
                .filter(use -> word(use).equals(word))
                .findFirst()
                .orElse(PhraseUse.DIRECTIVE);
    }
}

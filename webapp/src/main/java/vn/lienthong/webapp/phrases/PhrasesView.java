package vn.lienthong.webapp.phrases;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.phrase.PhraseUse;

/**
 * The phrases for one use.
 *
 * @param use      its word
 * @param back     where the person came from; null when that is nowhere
 * @param standard what everybody is offered
 * @param typed    a new phrase that was refused; empty at first
 * @param wrong    why it was refused; null when it was not
 */
record PhrasesView(String use, @Nullable String back, List<Line> own, List<String> standard, String typed,
        @Nullable String wrong) {
    /** All uses, to go from one to the other. */
    public List<String> uses() {
        return Arrays.stream(PhraseUse.values()).map(Uses::word).toList();
    }

    /**
     * A phrase of the person.
     *
     * @param typed   what stands in its form
     * @param wrong   why that was refused; null when it was not
     * @param mayRise whether it can go before the one that stands before it
     */
    record Line(UUID id, String words, String typed, @Nullable String wrong, boolean mayRise) {}

    /**
     * Words that were refused.
     *
     * @param phrase which was to be changed; null for a new one
     */
    record Typed(@Nullable UUID phrase, String words, String why) {}
}

package vn.lienthong.webapp.phrases;

import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.phrase.KeepPhrases;
import vn.lienthong.engine.phrase.Phrase;
import vn.lienthong.engine.phrase.PhraseUse;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.phrases.PhrasesView.Line;
import vn.lienthong.webapp.phrases.PhrasesView.Typed;
import vn.lienthong.webapp.shell.Then;

/** Puts a person's phrases together with what was refused of them. */
@Component
final class PhrasePages {
    private final KeepPhrases keepPhrases;

    PhrasePages(KeepPhrases keepPhrases) {
        this.keepPhrases = keepPhrases;
    }

    /** @param typed null when nothing was refused */
    PhrasesView view(Actor actor, PhraseUse use, Then back, @Nullable Typed typed) {
        var kept = keepPhrases.of(actor, use);
        var own = kept.own();
        var fresh = typed != null && typed.phrase() == null ? typed : null;
        return new PhrasesView(Uses.word(use), back.path(),
                IntStream.range(0, own.size()).mapToObj(i -> line(own.get(i), i > 0, typed)).toList(),
                kept.standard().stream().map(Phrase::words).toList(), fresh == null ? "" : fresh.words(),
                fresh == null ? null : fresh.why());
    }

    private static Line line(Phrase phrase, boolean mayRise, @Nullable Typed typed) {
        var mine = typed != null && phrase.id().equals(typed.phrase()) ? typed : null;
        return new Line(phrase.id(), phrase.words(), mine == null ? phrase.words() : mine.words(),
                mine == null ? null : mine.why(), mayRise);
    }
}

package vn.lienthong.engine.phrase;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/**
 * A person keeps the own phrases: the person at the keyboard, also when acting in somebody's place. The standard ones of
 * the installation are offered behind them and stay as they are.
 */
@UseCase
public class KeepPhrases {
    /** More would be read longer than a sentence is written. */
    private static final int MOST = 12;

    private final Phrases phrases;
    private final IdSource ids;

    KeepPhrases(Phrases phrases, IdSource ids) {
        this.phrases = phrases;
        this.ids = ids;
    }

    /**
     * The phrases for one use, in their order.
     *
     * @param own what the person may change
     */
    public record Kept(List<Phrase> own, List<Phrase> standard) {
        /** What is offered beside a field, each sentence once. */
        public List<String> offered() {
            return Stream.concat(own.stream(), standard.stream()).map(Phrase::words).distinct().toList();
        }
    }

    @Transactional(readOnly = true)
    public Kept of(Actor actor, PhraseUse use) {
        return new Kept(only(use, phrases.of(actor.requirePerson())), only(use, phrases.standard()));
    }

    /** Adding the same sentence again changes nothing. */
    @Transactional
    public Outcome<UUID> add(Actor actor, PhraseUse use, String typed) {
        var kept = only(use, lock(actor));
        var words = PhraseWords.of(typed);
        for (var one : kept) if (one.words().equals(words.text())) return Outcome.done(one.id());
        var no = words.rule(kept);
        if (no != null) return new Outcome.Refused<>(no);
        if (kept.size() >= MOST) return new Outcome.Refused<>(Refusal.of(PhraseRefusal.TOO_MANY_PHRASES, "most", MOST));
        var phrase = new Phrase(ids.next(), use, words.text());
        phrases.add(actor.requirePerson(), phrase);
        return Outcome.done(phrase.id());
    }

    /** @throws UnknownException when the person has no such phrase */
    @Transactional
    public Outcome<Phrase> change(Actor actor, UUID id, String typed) {
        var kept = lock(actor);
        var old = find(kept, id);
        var words = PhraseWords.of(typed);
        var no = words.rule(only(old.use(), kept).stream().filter(one -> !one.equals(old)).toList());
        if (no != null) return new Outcome.Refused<>(no);
        phrases.reword(id, words.text());
        return Outcome.done(new Phrase(id, old.use(), words.text()));
    }

    /**
     * One place up; the first one stays where it is.
     *
     * @throws UnknownException when the person has no such phrase
     */
    @Transactional
    public Phrase raise(Actor actor, UUID id) {
        var kept = lock(actor);
        var phrase = find(kept, id);
        var list = only(phrase.use(), kept);
        int at = IntStream.range(0, list.size()).filter(i -> list.get(i).equals(phrase)).findFirst().orElseThrow();
        if (at > 0) phrases.swap(id, list.get(at - 1).id());
        return phrase;
    }

    /** What the person does not have, or has deleted before, is gone already. */
    @Transactional
    public void delete(Actor actor, UUID id) {
        phrases.delete(actor.requirePerson(), id);
    }

    private List<Phrase> lock(Actor actor) {
        PersonId person = actor.requirePerson();
        phrases.lock(person);
        return phrases.of(person);
    }

    private static List<Phrase> only(PhraseUse use, List<Phrase> some) {
        return some.stream().filter(one -> one.use() == use).toList();
    }

    private static Phrase find(List<Phrase> kept, UUID id) {
        return kept.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownException("phrase"));
    }
}

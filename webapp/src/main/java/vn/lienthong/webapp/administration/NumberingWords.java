package vn.lienthong.webapp.administration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.registry.CodeLists;
import vn.lienthong.engine.registry.DecidedRule;
import vn.lienthong.engine.registry.SeriesChoice;

/** Rules of numbering as people say them. */
@Component
final class NumberingWords {
    private final CodeLists lists;
    private final MessageWords words;

    NumberingWords(CodeLists lists, MessageWords words) {
        this.lists = lists;
        this.words = words;
    }

    String what(DecidedRule rule, Subject subject) {
        return kind(rule.kind(), subject);
    }

    /** As the kind is called today; its key when it is in force no more. */
    String kind(@Nullable String key, Subject subject) {
        if (key == null) return words.of("administration.numbering.allKinds", subject.locale());
        return lists.kind(key, subject.today()).map(subject::word).orElse(key);
    }

    String series(SeriesChoice series, boolean isOfMany, Subject subject) {
        return switch (series) {
            case SeriesChoice.Named _ -> words.of("administration.numbering.common", subject.locale());
            case SeriesChoice.Own() ->
                words.of("administration.numbering." + (isOfMany ? "ownEach" : "own"), subject.locale());
            case SeriesChoice.With(var other) ->
                words.of("administration.numbering.with", subject.locale()) + " " + kind(other, subject);
        };
    }
}

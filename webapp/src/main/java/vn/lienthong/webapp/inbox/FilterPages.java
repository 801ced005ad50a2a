package vn.lienthong.webapp.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.KeepFilters;
import vn.lienthong.engine.inbox.SavedFilter;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.webapp.inbox.FiltersView.Fresh;
import vn.lienthong.webapp.inbox.FiltersView.Line;
import vn.lienthong.webapp.inbox.FiltersView.Typed;
import vn.lienthong.webapp.inbox.FiltersView.Wrong;
import vn.lienthong.webapp.problem.RefusalTexts;

/** Says in words what each saved filter asks. */
@Component
final class FilterPages {
    private final KeepFilters keepFilters;
    private final RefusalTexts texts;
    private final MessageSource messages;

    FilterPages(KeepFilters keepFilters, RefusalTexts texts, MessageSource messages) {
        this.keepFilters = keepFilters;
        this.texts = texts;
        this.messages = messages;
    }

    /** @param typed a name that was refused; null when there is none */
    FiltersView view(Actor actor, InboxAddress address, @Nullable Typed typed, Locale locale) {
        var lines = keepFilters.of(actor).stream().map(one -> line(one, typed, locale)).toList();
        return new FiltersView(fresh(address, typed, locale), lines);
    }

    private @Nullable Fresh fresh(InboxAddress address, @Nullable Typed typed, Locale locale) {
        boolean isAbout = typed != null && typed.filter() == null;
        if (!isAbout && !address.isFiltered()) return null;
        return new Fresh(words(address, locale), address.parameters(), address.list(),
                typed != null && isAbout ? typed.name() : "",
                typed != null && isAbout ? wrong(typed.why(), locale) : null);
    }

    private Line line(SavedFilter saved, @Nullable Typed typed, Locale locale) {
        var address = InboxAddress.of(saved.filter());
        var mine = typed != null && saved.id().equals(typed.filter()) ? typed : null;
        return new Line(saved.id(), saved.name(), mine == null ? saved.name() : mine.name(), words(address, locale),
                address.list(), mine == null ? null : wrong(mine.why(), locale));
    }

    private Wrong wrong(Refusal why, Locale locale) {
        return new Wrong(texts.text(why, locale), texts.next(why, locale).orElse(null));
    }

    private List<String> words(InboxAddress address, Locale locale) {
        var view = messages.getMessage("inbox.view." + InboxAddress.word(address.view()), null, locale);
        return Stream.of(view, address.step() == null ? null : Words.step(messages, address.step(), locale),
                address.direction() == null ? null : Words.direction(messages, address.direction(), locale),
                address.urgency() == null ? null : Words.urgency(messages, address.urgency(), locale),
                address.text() == null ? null : "“" + address.text() + "”").filter(Objects::nonNull).toList();
    }
}

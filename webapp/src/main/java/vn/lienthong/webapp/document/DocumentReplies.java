package vn.lienthong.webapp.document;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.ReadReplies;
import vn.lienthong.engine.document.ReplyLink;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.document.DocumentView.Link;
import vn.lienthong.webapp.document.DocumentView.Links;
import vn.lienthong.webapp.shell.DisplayDates;

/** What a document answers and what answers it, in the words of its page. */
@Component
final class DocumentReplies {
    private final ReadReplies replies;
    private final DisplayDates dates;

    DocumentReplies(ReadReplies replies, DisplayDates dates) {
        this.replies = replies;
        this.dates = dates;
    }

    Links of(Actor actor, DocumentView document, Locale locale) {
        var linked = replies.of(actor, document.id());
        var original = linked.original();
        boolean isOurs = original != null && !document.outgoing() && original.direction() == Direction.OUTGOING;
        return new Links(original == null ? null : link(original, locale), isOurs ? "answersOurs" : "answers",
                linked.replies().stream().map(reply -> link(reply, locale)).toList());
    }

    private Link link(ReplyLink to, Locale locale) {
        var date = to.date() == null ? null : dates.in(locale).date(to.date());
        var words = Stream.of(to.code(), date, to.issuer())
                .filter(Objects::nonNull)
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(" · "));
        var state = to.direction().name() + "." + to.state();
        return new Link(to.id(), words, state.toLowerCase(Locale.ROOT));
    }
}

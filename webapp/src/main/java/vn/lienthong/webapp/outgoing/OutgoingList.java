package vn.lienthong.webapp.outgoing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.DocumentHeader;
import vn.lienthong.engine.document.DocumentLists;
import vn.lienthong.engine.document.OutgoingState;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.SharedRefusal;
import vn.lienthong.webapp.problem.RefusedException;

/** The outgoing documents somebody may read, by state, newest first. */
@Component
final class OutgoingList {
    private static final int SIZE = 50;
    private static final Pattern PLACE = Pattern
            .compile(
                    "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final DocumentLists lists;
    private final ReadingRights readers;
    private final Words words;

    OutgoingList(DocumentLists lists, ReadingRights readers, Words words) {
        this.lists = lists;
        this.readers = readers;
        this.words = words;
    }

    /**
     * What is asked for.
     *
     * @param isReturned only what a recipient has sent back
     * @param text words of the subject, number or symbol
     */
    record Asked(@Nullable OutgoingState state, boolean isReturned, @Nullable String text, @Nullable String after) {}

    KeysetPage<OutgoingRow> page(Actor actor, Asked asked, Locale locale) {
        var after = asked.after();
        var state = asked.state();
        if (after != null && !PLACE.matcher(after).matches())
            throw new RefusedException(Refusal.of(SharedRefusal.INVALID_INPUT));
        var states = state == null ? Set.<String>of() : Set.of(state.name());
        var found = lists.find(readers.scopesOf(actor), Direction.OUTGOING,
                new DocumentLists.Wanted(states, asked.isReturned(), asked.text()), after, SIZE + 1);
        var page = KeysetPage.cut(found, SIZE, DocumentLists::keyOf);
        return new KeysetPage<>(rows(page.items(), words.kindNames(locale)), page.next());
    }

    private static List<OutgoingRow> rows(List<DocumentHeader> headers, Map<String, String> kinds) {
        return headers.stream().map(header -> row(header, kinds)).toList();
    }

    private static OutgoingRow row(DocumentHeader header, Map<String, String> kinds) {
        var isDraft = header.state().equals(OutgoingState.DRAFT.name());
        var isOver = header.state().equals(OutgoingState.ISSUED.name())
                || header.state().equals(OutgoingState.DISCARDED.name());
        return new OutgoingRow(
                isDraft ? "/outgoing/" + header.id() + "/edit" : "/documents/" + header.id(), header.code(),
                header.subject(), kinds.getOrDefault(header.kind(), header.kind()),
                header.state().toLowerCase(Locale.ROOT), header.urgency().toLowerCase(Locale.ROOT), header.date(),
                header.listedAt(), isOver ? null : header.dueOn(), header.isReturned());
    }
}

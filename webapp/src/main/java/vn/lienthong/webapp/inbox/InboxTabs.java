package vn.lienthong.webapp.inbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.inbox.CappedCount;
import vn.lienthong.engine.inbox.InboxCounts;
import vn.lienthong.engine.inbox.InboxFilter;
import vn.lienthong.engine.inbox.InboxView;
import vn.lienthong.webapp.inbox.InboxPage.Tab;

/** The views of the inbox with their figures. */
@Component
final class InboxTabs {
    private final Authorisation authorisation;
    private final Deciders deciders;

    InboxTabs(Authorisation authorisation, Deciders deciders) {
        this.authorisation = authorisation;
        this.deciders = deciders;
    }

    /** The filters whose figures no view of the reader's own tasks tells. */
    static Stream<InboxFilter> followed(InboxAddress address) {
        return Stream.of(InboxView.values()).filter(InboxView::isFollowed).map(view -> address.in(view).filter());
    }

    /** @param followed figures of {@link #followed(InboxAddress)} */
    List<Tab> of(Reader reader, InboxCounts counts, Map<InboxFilter, CappedCount> followed) {
        return Stream.of(InboxView.values())
                .map(view -> view.isFollowed()
                        ? tab(view, reader, Counter.of(followed.get(reader.address().in(view).filter())))
                        : tab(view, reader, Counter.of(counts.of(view))))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Tab tab(InboxView view, Reader reader, @Nullable Counter counter) {
        boolean isCurrent = view == reader.address().view();
        boolean isEmpty = counter == null || counter.number() == 0;
        if (view == InboxView.DIRECTED && isEmpty && !isCurrent && !directs(reader)) return null;
        if (view == InboxView.DECIDE && isEmpty && !isCurrent && !deciders.has(reader.actor())) return null;
        return new Tab("inbox.view." + InboxAddress.word(view), reader.address().in(view).list(), counter,
                view == InboxView.OVERDUE && !isEmpty, isCurrent);
    }

    /** Most people give no directives and need not read about them. */
    private boolean directs(Reader reader) {
        return authorisation.maySomewhere(reader.actor(), Act.DIRECT_INCOMING);
    }
}

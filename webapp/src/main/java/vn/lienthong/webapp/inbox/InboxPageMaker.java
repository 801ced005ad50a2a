package vn.lienthong.webapp.inbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.CappedCount;
import vn.lienthong.engine.inbox.CountInbox;
import vn.lienthong.engine.inbox.InboxFilter;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.InboxView;
import vn.lienthong.engine.inbox.KeepFilters;
import vn.lienthong.engine.inbox.SavedFilter;
import vn.lienthong.webapp.inbox.InboxLists.Lines;
import vn.lienthong.webapp.inbox.InboxPage.Filters;
import vn.lienthong.webapp.inbox.InboxPage.Saved;

/** Puts rows, views, filters and their figures together. */
@Component
final class InboxPageMaker {
    private final InboxFigures figures;
    private final InboxTabs tabs;
    private final InboxChoices choices;
    private final InboxLists lists;
    private final KeepFilters keepFilters;
    private final CountInbox countInbox;

    InboxPageMaker(InboxFigures figures, InboxTabs tabs, InboxChoices choices, InboxLists lists,
            KeepFilters keepFilters, CountInbox countInbox) {
        this.figures = figures;
        this.tabs = tabs;
        this.choices = choices;
        this.lists = lists;
        this.keepFilters = keepFilters;
        this.countInbox = countInbox;
    }

    InboxPage page(Lines lines, @Nullable InboxTask opened, Reader reader) {
        var address = reader.address();
        var counts = figures.of(reader.actor(), counted(address).filter());
        var kept = keepFilters.of(reader.actor());
        var asked = Stream.concat(InboxTabs.followed(address), kept.stream().map(SavedFilter::filter)).toList();
        var shown = countInbox.of(reader.actor(), asked);
        return new InboxPage(lines.rows(), lines.next(), tabs.of(reader, counts, shown),
                address.tabs(), address.view().isFollowed(),
                choices.of(address, counts, reader.locale()), filters(address),
                opened == null ? null : lists.opened(address, opened), address.list(), address.unfiltered().list(),
                saved(kept, address, shown), BulkButton.of(lines.rows(), address),
                isNew(address, kept) ? address.keep() : null);
    }

    /** The views alone, with the figures of this moment. */
    List<InboxPage.Tab> tabs(Reader reader) {
        var address = reader.address();
        var shown = countInbox.of(reader.actor(), InboxTabs.followed(address).toList());
        return tabs.of(reader, figures.of(reader.actor(), counted(address).filter()), shown);
    }

    /** What is only followed is none of what is counted; the figures beside the rail serve it as well. */
    private static InboxAddress counted(InboxAddress address) {
        return address.view().isFollowed() ? address.in(InboxView.ALL) : address;
    }

    private static List<Saved> saved(List<SavedFilter> kept, InboxAddress address,
            Map<InboxFilter, CappedCount> shown) {
        return kept.stream()
                .map(one -> new Saved(one.name(), InboxAddress.of(one.filter()).list(),
                        Counter.of(shown.get(one.filter())), one.filter().equals(address.filter())))
                .toList();
    }

    private static boolean isNew(InboxAddress address, List<SavedFilter> kept) {
        return address.isFiltered() && kept.stream().noneMatch(one -> one.filter().equals(address.filter()));
    }

    private static Filters filters(InboxAddress address) {
        return new Filters(InboxAddress.word(address.view()), Objects.requireNonNullElse(address.step(), ""),
                address.direction() == null ? "" : InboxAddress.word(address.direction()),
                Objects.requireNonNullElse(address.urgency(), ""), Objects.requireNonNullElse(address.text(), ""),
                address.isFiltered());
    }
}

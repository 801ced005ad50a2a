package vn.lienthong.webapp.inbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

import vn.lienthong.engine.inbox.InboxCounts;
import vn.lienthong.engine.inbox.InboxFilter;
import vn.lienthong.engine.inbox.InboxView;
import vn.lienthong.engine.inbox.ReadInbox;
import vn.lienthong.engine.shared.Actor;

/** The figures of one inbox, counted once for all who want to show them on the same page. */
@Component
final class InboxFigures {
    private static final String COUNTED = InboxFigures.class.getName();

    private final ReadInbox inbox;

    InboxFigures(ReadInbox inbox) {
        this.inbox = inbox;
    }

    /** Without any filter. */
    InboxCounts of(Actor actor) {
        return of(actor, InboxFilter.of(InboxView.ALL));
    }

    InboxCounts of(Actor actor, InboxFilter filter) {
        var wanted = new Wanted(actor, filter);
        var request = RequestContextHolder.getRequestAttributes();
        return request == null ? count(wanted) : counted(request).computeIfAbsent(wanted, this::count);
    }

    private record Wanted(Actor actor, InboxFilter filter) {}

    private InboxCounts count(Wanted wanted) {
        return inbox.counts(wanted.actor(), wanted.filter());
    }

    @SuppressWarnings("unchecked") // the attribute is written here only
    private static Map<Wanted, InboxCounts> counted(RequestAttributes request) {
        var counted = (Map<Wanted, InboxCounts>) request.getAttribute(COUNTED, RequestAttributes.SCOPE_REQUEST);
        if (counted != null) return counted;
        Map<Wanted, InboxCounts> fresh = new ConcurrentHashMap<>();
        request.setAttribute(COUNTED, fresh, RequestAttributes.SCOPE_REQUEST);
        return fresh;
    }
}

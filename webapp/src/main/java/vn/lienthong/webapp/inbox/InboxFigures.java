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

/** The figures of one inbox without any filter, counted once for all who want to show them on the same page. */
@Component
final class InboxFigures {
    private static final String COUNTED = InboxFigures.class.getName();

    private final ReadInbox inbox;

    InboxFigures(ReadInbox inbox) {
        this.inbox = inbox;
    }

    InboxCounts of(Actor actor) {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null ? count(actor) : counted(request).computeIfAbsent(actor, this::count);
    }

    private InboxCounts count(Actor actor) {
        return inbox.counts(actor, InboxFilter.of(InboxView.ALL));
    }

    @SuppressWarnings("unchecked") // the attribute is written here only
    private static Map<Actor, InboxCounts> counted(RequestAttributes request) {
        var counted = (Map<Actor, InboxCounts>) request.getAttribute(COUNTED, RequestAttributes.SCOPE_REQUEST);
        if (counted != null) return counted;
        Map<Actor, InboxCounts> fresh = new ConcurrentHashMap<>();
        request.setAttribute(COUNTED, fresh, RequestAttributes.SCOPE_REQUEST);
        return fresh;
    }
}

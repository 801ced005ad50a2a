package vn.lienthong.engine.inbox.internal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.inbox.InboxProjection;

/** Lets the lines of the inbox follow what the documents say of themselves, in the same transaction. */
@Component
final class HeaderListener {
    private final InboxProjection inbox;

    HeaderListener(InboxProjection inbox) {
        this.inbox = inbox;
    }

    @EventListener
    void on(DocumentEvent event) {
        switch (event.what()) {
            case DRAFT_CHANGED, DRAFTER_CHANGED, REGISTERED, TAKEN_OVER -> inbox.refreshed(event.document());
            default -> {
                // says nothing that the inbox shows
            }
        }
    }
}

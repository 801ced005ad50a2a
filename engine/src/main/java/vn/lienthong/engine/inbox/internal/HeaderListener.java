package vn.lienthong.engine.inbox.internal;

import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.inbox.InboxProjection;

/** Lets the lines of the inbox follow what the documents say of themselves, and who is urged, in the same transaction. */
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
            case URGED -> inbox.urged(event.document(), UUID.fromString(event.detail("assignment")));
            default -> {
                // says nothing that the inbox shows
            }
        }
    }
}

package vn.lienthong.engine.document;

import java.util.Map;
import java.util.UUID;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvent;

/** Something happened to a document. */
public record DocumentEvent(DocumentAct what, DocumentId document, Actor actor, Map<String, String> details)
        implements
            DomainEvent {
    public DocumentEvent {
        details = Map.copyOf(details);
    }

    public static DocumentEvent of(DocumentAct what, DocumentId document, Actor actor) {
        return new DocumentEvent(what, document, actor, Map.of());
    }

    /** @throws IllegalArgumentException when the act does not say it */
    public String detail(String name) {
        var value = details.get(name);
        if (value == null) throw new IllegalArgumentException(act() + " without " + name);
        return value;
    }

    @Override
    public String act() {
        return what.word();
    }

    @Override
    public String objectKind() {
        return "document";
    }

    @Override
    public UUID objectId() {
        return document.value();
    }
}

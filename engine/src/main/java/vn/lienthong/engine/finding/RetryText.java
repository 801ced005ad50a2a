package vn.lienthong.engine.finding;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.document.DocumentTopics;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvent;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.Outbox;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Shows an operator the files whose reading was given up or gave nothing, and has one read again. */
@UseCase
public class RetryText {
    private final Authorisation authorisation;
    private final FileTexts texts;
    private final Outbox outbox;
    private final DomainEvents events;

    RetryText(Authorisation authorisation, FileTexts texts, Outbox outbox, DomainEvents events) {
        this.authorisation = authorisation;
        this.texts = texts;
        this.outbox = outbox;
        this.events = events;
    }

    /**
     * The latest first.
     *
     * @param after the key the page before gave; null for the first page
     */
    @Transactional(readOnly = true)
    public KeysetPage<FailedText> failed(Actor actor, @Nullable String after, int size) {
        authorisation.requireEverywhere(actor, Act.OPERATE);
        return KeysetPage.cut(texts.failed(after, size + 1), size, FileTexts::keyOf);
    }

    /** Files in which no text was found, the latest first: a scan that came out empty may have been a poor one. */
    @Transactional(readOnly = true)
    public KeysetPage<FailedText> withoutText(Actor actor, @Nullable String after, int size) {
        authorisation.requireEverywhere(actor, Act.OPERATE);
        return KeysetPage.cut(texts.withoutText(after, size + 1), size, FileTexts::keyOf);
    }

    /** @throws UnknownException when its reading is not given up any more: somebody was faster */
    @Transactional
    public void retry(Actor actor, ContentId content) {
        authorisation.requireEverywhere(actor, Act.OPERATE);
        var files = texts.forgetFailure(content);
        if (files.isEmpty()) throw new UnknownException("file");
        files.forEach(file -> outbox.add(topic(file), file.file()));
        files.stream()
                .map(FileToRead::document)
                .distinct()
                .forEach(document -> events.publish(new TextRetried(document, content, actor)));
    }

    private static String topic(FileToRead file) {
        return file.state() == TextState.WAITING_FOR_OCR ? KeepText.SCANS : DocumentTopics.TEXT;
    }

    /** An operator had a file read again. */
    record TextRetried(DocumentId document, ContentId content, Actor actor) implements DomainEvent {
        @Override
        public String act() {
            return "text.retried";
        }

        @Override
        public String objectKind() {
            return "document";
        }

        @Override
        public UUID objectId() {
            return document.value();
        }

        @Override
        public Map<String, String> details() {
            return Map.of("content", content.value());
        }
    }
}

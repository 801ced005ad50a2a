package vn.lienthong.webapp.integration.search;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.DocumentTopics;
import vn.lienthong.engine.finding.FileTexts;
import vn.lienthong.engine.finding.FileToRead;
import vn.lienthong.engine.finding.KeepText;
import vn.lienthong.engine.shared.OutboxHandler;

/** Reads the texts of new files, once for each content. */
@Component
final class TextRelay implements OutboxHandler {
    private final FileTexts texts;
    private final TextReading reading;
    private final KeepText keepText;

    TextRelay(FileTexts texts, TextReading reading, KeepText keepText) {
        this.texts = texts;
        this.reading = reading;
        this.keepText = keepText;
    }

    @Override
    public String topic() {
        return DocumentTopics.TEXT;
    }

    /** A file that cannot be read now takes no other with it. */
    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public void handle(List<UUID> keys) {
        for (var key : keys) texts.find(key).ifPresent(this::read);
    }

    private void read(FileToRead file) {
        switch (file.state()) {
            case WAITING -> keepText.keep(file, reading.extract(file.content(), file.name()));
            case QUARANTINED -> keepText.held(file);
            default -> keepText.alreadyKnown(file);
        }
    }
}

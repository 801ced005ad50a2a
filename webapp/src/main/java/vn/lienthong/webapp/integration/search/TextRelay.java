package vn.lienthong.webapp.integration.search;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.ContentType;
import vn.lienthong.engine.content.Contents;
import vn.lienthong.engine.document.DocumentTopics;
import vn.lienthong.engine.finding.FileTexts;
import vn.lienthong.engine.finding.FileToRead;
import vn.lienthong.engine.finding.KeepText;
import vn.lienthong.engine.shared.OutboxHandler;
import vn.lienthong.webapp.content.MeasuredPages;

/** Reads the texts of new files, once for each content, and how large their pages are, before somebody waits for it. */
@Component
final class TextRelay implements OutboxHandler {
    private final FileTexts texts;
    private final Contents contents;
    private final MeasuredPages measuredPages;
    private final TextReading reading;
    private final KeepText keepText;

    TextRelay(FileTexts texts, Contents contents, MeasuredPages measuredPages, TextReading reading,
            KeepText keepText) {
        this.texts = texts;
        this.contents = contents;
        this.measuredPages = measuredPages;
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
            case WAITING -> {
                keepText.keep(file, reading.extract(file.content(), file.name()));
                measure(file);
            }
            case QUARANTINED -> keepText.held(file);
            default -> keepText.alreadyKnown(file);
        }
    }

    /** Once the text is kept: while its server is away nothing is copied at each try, and nothing here holds a text up. */
    private void measure(FileToRead file) {
        if (contents.get(file.content()).mediaType().equals(ContentType.PDF.mediaType()))
            measuredPages.prepare(file.content());
    }
}

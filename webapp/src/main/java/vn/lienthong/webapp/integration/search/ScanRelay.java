package vn.lienthong.webapp.integration.search;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.finding.FileTexts;
import vn.lienthong.engine.finding.FileToRead;
import vn.lienthong.engine.finding.KeepText;
import vn.lienthong.engine.finding.TextState;
import vn.lienthong.engine.shared.OutboxHandler;

/** Has scans read by text recognition, one after the other: it costs minutes and a processor. */
@Component
final class ScanRelay implements OutboxHandler {
    private final FileTexts texts;
    private final TextReading reading;
    private final KeepText keepText;

    ScanRelay(FileTexts texts, TextReading reading, KeepText keepText) {
        this.texts = texts;
        this.reading = reading;
        this.keepText = keepText;
    }

    @Override
    public String topic() {
        return KeepText.SCANS;
    }

    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public void handle(List<UUID> keys) {
        for (var key : keys) texts.find(key).ifPresent(this::recognise);
    }

    /** A newer version of the file has come meanwhile, the same scan was read for another document, or lies in quarantine. */
    private void recognise(FileToRead file) {
        if (file.state() == TextState.WAITING_FOR_OCR)
            keepText.keep(file, reading.recognise(file.content(), file.name()));
        else
            if (!file.state().isWaiting()) keepText.alreadyKnown(file);
    }
}

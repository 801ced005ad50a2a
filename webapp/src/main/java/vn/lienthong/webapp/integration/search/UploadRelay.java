package vn.lienthong.webapp.integration.search;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.finding.ContentText;
import vn.lienthong.engine.finding.TextState;
import vn.lienthong.engine.proposal.ReadUploads;
import vn.lienthong.engine.proposal.ReadingState;
import vn.lienthong.engine.proposal.UploadToRead;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.OutboxHandler;
import vn.lienthong.search.layout.Layout;

/** Reads uploads for whose proposals somebody waits at a form. */
@Component
final class UploadRelay implements OutboxHandler {
    private final ReadUploads readUploads;
    private final TextReading reading;

    UploadRelay(ReadUploads readUploads, TextReading reading) {
        this.readUploads = readUploads;
        this.reading = reading;
    }

    @Override
    public String topic() {
        return ReadUploads.TOPIC;
    }

    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public void handle(List<UUID> keys) {
        for (var key : keys) {
            readUploads.find(key).filter(upload -> upload.state() == ReadingState.WAITING).ifPresent(this::read);
        }
    }

    /** Where the letters of a file lie apart, its pages are looked at like those of a scan. */
    private static ContentText legible(ContentText text) {
        if (text.state() != TextState.READ || !Layout.isGarbled(text.text())) return text;
        return new ContentText(TextState.WAITING_FOR_OCR, null, text.text(), text.language(), text.pages(), false);
    }

    private void read(UploadToRead upload) {
        if (!readUploads.examine(upload)) return;
        try {
            reading.requireServer(); // somebody waits at a form: told at once, and not after every attempt
            readUploads.keep(upload, legible(reading.extract(upload.content().id(), upload.name())));
        } catch (FaultException e) {
            readUploads.isAway(upload);
            throw e;
        }
    }
}

package vn.lienthong.webapp.integration.search;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.proposal.ReadUploads;
import vn.lienthong.engine.proposal.ReadingState;
import vn.lienthong.engine.proposal.UploadToRead;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.OutboxHandler;

/** Recognises the first and the last page of scanned uploads; the whole of them is read when they are a document. */
@Component
final class UploadScanRelay implements OutboxHandler {
    private final ReadUploads readUploads;
    private final OuterPages pages;

    UploadScanRelay(ReadUploads readUploads, OuterPages pages) {
        this.readUploads = readUploads;
        this.pages = pages;
    }

    @Override
    public String topic() {
        return ReadUploads.SCANS;
    }

    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public void handle(List<UUID> keys) {
        for (var key : keys) {
            readUploads.find(key).filter(upload -> upload.state() == ReadingState.RECOGNISING).ifPresent(this::read);
        }
    }

    private void read(UploadToRead upload) {
        try {
            readUploads.keep(upload, pages.recognise(upload));
        } catch (FaultException e) {
            readUploads.isAway(upload);
            throw e;
        }
    }
}

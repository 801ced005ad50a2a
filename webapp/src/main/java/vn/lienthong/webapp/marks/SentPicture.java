package vn.lienthong.webapp.marks;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.content.StoredContent;
import vn.lienthong.engine.issuance.MarkDrawing;
import vn.lienthong.engine.shared.FaultException;

/** Lays a chosen picture into the store; nothing refers to it until a use case has taken it. */
@Component
final class SentPicture {
    private final ContentStore store;

    SentPicture(ContentStore store) {
        this.store = store;
    }

    /** Of one that is too large no more is read than shows it. */
    StoredContent store(MultipartFile file) {
        try (var bytes = file.getInputStream()) {
            return store.put(new ByteArrayInputStream(bytes.readNBytes(MarkDrawing.LARGEST + 1)));
        } catch (IOException e) {
            throw new FaultException(FaultException.Origin.SENDER, "The file did not arrive whole", e);
        }
    }
}

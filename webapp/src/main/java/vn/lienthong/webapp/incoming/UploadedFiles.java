package vn.lienthong.webapp.incoming;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.FindUpload;
import vn.lienthong.engine.content.UploadKey;
import vn.lienthong.engine.content.UploadReceipt;
import vn.lienthong.engine.shared.Actor;

/** The files whose keys a form carries. */
@Component
final class UploadedFiles {
    private static final int MOST = 500;

    private final FindUpload findUpload;

    UploadedFiles(FindUpload findUpload) {
        this.findUpload = findUpload;
    }

    /** A file that lies here, and the key by which the form names it. */
    record Uploaded(String key, UploadReceipt receipt) {}

    /**
     * In the order of the form; what has not arrived whole is left out.
     *
     * @throws vn.lienthong.engine.shared.UnknownException when one is somebody else's
     */
    List<Uploaded> of(List<String> keys, Actor actor) {
        var receipts = new ArrayList<Uploaded>();
        for (var key : keys.stream().filter(key -> !key.isBlank()).distinct().limit(MOST).toList()) {
            var receipt = findUpload.find(UploadKey.parse(key), actor).receipt();
            if (receipt != null) receipts.add(new Uploaded(key, receipt));
        }
        return receipts;
    }
}

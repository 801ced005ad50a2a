package vn.lienthong.webapp.partners;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.trust.TrustFiles;

/** The chosen files; a browser sends an empty one when nothing was chosen. */
public record SentCertificates(@Nullable List<MultipartFile> files) {
    /** Of a file that is too large no more is read than shows it. */
    List<byte[]> contents() {
        var contents = new ArrayList<byte[]>();
        if (files == null) return contents;
        for (var file : files) {
            if (file.isEmpty()) continue;
            try (var bytes = file.getInputStream()) {
                contents.add(bytes.readNBytes(TrustFiles.LARGEST + 1));
            } catch (IOException e) {
                throw new FaultException(FaultException.Origin.SENDER, "The file did not arrive whole", e);
            }
        }
        return contents;
    }
}

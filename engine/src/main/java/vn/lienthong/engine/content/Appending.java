package vn.lienthong.engine.content;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.FaultException.Origin;
import vn.lienthong.engine.shared.Outcome;

/** The way of one chunk to the disk. */
final class Appending {
    private static final int BUFFER = 64 * 1024;
    /** So much is sent again at most after a crash. */
    private static final long CHECKPOINT = 8L << 20;

    private final Upload upload;
    private final UploadChunk chunk;
    private final UploadSpace.Desk desk;
    private final Uploads uploads;
    private long position;
    private long safe;

    Appending(Upload upload, UploadChunk chunk, UploadSpace.Desk desk, Uploads uploads) {
        this.upload = upload;
        this.chunk = chunk;
        this.desk = desk;
        this.uploads = uploads;
        this.position = chunk.offset();
        this.safe = chunk.offset();
    }

    Outcome<Upload> run() {
        desk.cut(chunk.offset());
        var digest = chunk.digest();
        var running = digest == null ? null : messageDigest(digest.algorithm());
        var buffer = new byte[BUFFER];
        for (int read = read(buffer); read >= 0; read = read(buffer)) {
            if (position + read > upload.size()) return undo(ContentRefusal.UPLOAD_TOO_LONG);
            desk.write(buffer, read);
            position += read;
            if (running != null) running.update(buffer, 0, read);
            else if (position - safe >= CHECKPOINT) checkpoint();
        }
        if (running != null && digest != null && !MessageDigest.isEqual(running.digest(), digest.value())) {
            return undo(ContentRefusal.UPLOAD_CHECKSUM);
        }
        checkpoint();
        return Outcome.done(upload);
    }

    private int read(byte[] buffer) {
        try {
            return chunk.bytes().read(buffer);
        } catch (IOException e) {
            if (chunk.digest() == null) checkpoint();
            throw new FaultException(Origin.SENDER, "The stream broke off", e);
        }
    }

    private void checkpoint() {
        desk.force();
        uploads.move(upload.id(), position);
        safe = position;
    }

    private Outcome<Upload> undo(ContentRefusal code) {
        uploads.move(upload.id(), chunk.offset());
        desk.cut(chunk.offset());
        return Outcome.refused(code);
    }

    private static MessageDigest messageDigest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

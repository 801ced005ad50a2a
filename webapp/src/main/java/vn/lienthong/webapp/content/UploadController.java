package vn.lienthong.webapp.content;

import java.io.InputStream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

import vn.lienthong.engine.content.AppendToUpload;
import vn.lienthong.engine.content.CancelUpload;
import vn.lienthong.engine.content.ContentRefusal;
import vn.lienthong.engine.content.ContentSettings;
import vn.lienthong.engine.content.FindUpload;
import vn.lienthong.engine.content.FinishUpload;
import vn.lienthong.engine.content.OpenUpload;
import vn.lienthong.engine.content.Upload;
import vn.lienthong.engine.content.UploadChunk;
import vn.lienthong.engine.content.UploadKey;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.SharedRefusal;
import vn.lienthong.webapp.problem.RefusedException;

/** Resumable uploads as tus clients know them. The last byte finishes the upload and brings the receipt. */
@RestController
@RequestMapping("/uploads")
final class UploadController {
    private final OpenUpload openUpload;
    private final AppendToUpload appendToUpload;
    private final FinishUpload finishUpload;
    private final FindUpload findUpload;
    private final CancelUpload cancelUpload;
    private final long maxBytes;

    UploadController(OpenUpload openUpload, AppendToUpload appendToUpload, FinishUpload finishUpload,
            FindUpload findUpload, CancelUpload cancelUpload, ContentSettings settings) {
        this.openUpload = openUpload;
        this.appendToUpload = appendToUpload;
        this.finishUpload = finishUpload;
        this.findUpload = findUpload;
        this.cancelUpload = cancelUpload;
        this.maxBytes = settings.uploads().maxBytes();
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    ResponseEntity<Void> abilities() {
        return ResponseEntity.noContent()
                .header("Tus-Version", Tus.VERSION)
                .header("Tus-Extension", "creation,expiration,checksum,termination")
                .header("Tus-Max-Size", String.valueOf(maxBytes))
                .header("Tus-Checksum-Algorithm", Tus.algorithms())
                .build();
    }

    @PostMapping
    ResponseEntity<Void> open(@RequestHeader(name = Tus.LENGTH, required = false) @Nullable Long length,
            @RequestHeader(name = Tus.METADATA, required = false) @Nullable String metadata, Actor actor) {
        var demand = UploadAnnouncement.of(length, metadata);
        var opened = RefusedException.unlessDone(demand.then(announced -> openUpload.open(announced, actor)));
        return state(HttpStatus.CREATED, finished(opened.key(), opened.upload(), actor),
                "/uploads/" + opened.key().text());
    }

    @RequestMapping(path = "/{key}", method = RequestMethod.HEAD)
    ResponseEntity<Void> state(@PathVariable String key, Actor actor) {
        var uploadKey = UploadKey.parse(key);
        return state(HttpStatus.OK, finished(uploadKey, findUpload.find(uploadKey, actor), actor), null);
    }

    @GetMapping("/{key}")
    UploadView view(@PathVariable String key, Actor actor) {
        return UploadView.of(findUpload.find(UploadKey.parse(key), actor));
    }

    @PatchMapping(path = "/{key}", consumes = Tus.CHUNK_TYPE)
    ResponseEntity<Void> append(@PathVariable String key,
            @RequestHeader(name = Tus.OFFSET, required = false) @Nullable Long offset,
            @RequestHeader(name = Tus.CHECKSUM, required = false) @Nullable String checksum, InputStream bytes,
            Actor actor) {
        var uploadKey = UploadKey.parse(key);
        var appended = chunk(offset, checksum, bytes).then(chunk -> appendToUpload.append(uploadKey, chunk, actor));
        return switch (appended) {
            case Outcome.Done<Upload>(var upload) ->
                state(HttpStatus.NO_CONTENT, finished(uploadKey, upload, actor), null);
            case Outcome.Refused<Upload>(var refusal) when refusal.code() == ContentRefusal.UPLOAD_CHECKSUM ->
                ResponseEntity.status(Tus.CHECKSUM_MISMATCH).build();
            case Outcome.Refused<Upload>(var refusal) -> throw new RefusedException(refusal);
        };
    }

    @DeleteMapping("/{key}")
    ResponseEntity<Void> cancel(@PathVariable String key, Actor actor) {
        RefusedException.unlessDone(cancelUpload.cancel(UploadKey.parse(key), actor));
        return ResponseEntity.noContent().build();
    }

    private static Outcome<UploadChunk> chunk(@Nullable Long offset, @Nullable String checksum, InputStream bytes) {
        if (offset == null || offset < 0) return Outcome.refused(SharedRefusal.INVALID_INPUT);
        try {
            return Outcome.done(new UploadChunk(offset, bytes, Tus.digest(checksum)));
        } catch (IllegalArgumentException _) {
            return Outcome.refused(SharedRefusal.INVALID_INPUT);
        }
    }

    /** A complete upload is finished by whoever comes first: the last part, or a question after a crash. */
    private Upload finished(UploadKey key, Upload upload, Actor actor) {
        if (!upload.isComplete() || upload.receipt() != null) return upload;
        RefusedException.unlessDone(finishUpload.finish(key, actor));
        return findUpload.find(key, actor);
    }

    private static ResponseEntity<Void> state(HttpStatus status, Upload upload, @Nullable String location) {
        var answer = ResponseEntity.status(status)
                .header(Tus.OFFSET, String.valueOf(upload.received()))
                .header(Tus.LENGTH, String.valueOf(upload.size()))
                .header(Tus.EXPIRES, Tus.date(upload.expiresAt()));
        var receipt = upload.receipt();
        if (receipt != null) answer.header(Tus.RECEIPT, receipt.content().id().value());
        if (location != null) answer.header("Location", location);
        return answer.build();
    }
}

package vn.lienthong.engine.content.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.internal.Spool.Spooled;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.FaultException.Origin;

/** Brings a file to the service, whole or in parts, each with its SHA-256 for the service to check. */
final class S3Upload {
    private static final int PRECONDITION_FAILED = 412;
    private static final String ONLY_IF_ABSENT = "*";
    private static final String ANY_BYTES = "application/octet-stream";

    private final S3Client client;
    private final String bucket;
    private final long partBytes;

    S3Upload(S3Client client, String bucket, long partBytes) {
        this.client = client;
        this.bucket = bucket;
        this.partBytes = partBytes;
    }

    /** Writes the object unless it is there: the first of two writers wins, both have the same bytes. */
    ContentId put(String key, Spooled spooled) {
        try {
            if (spooled.content().size() <= partBytes) putWhole(key, spooled);
            else putInParts(key, spooled);
        } catch (S3Exception e) {
            if (e.statusCode() != PRECONDITION_FAILED) throw e;
        }
        return spooled.content().id();
    }

    private void putWhole(String key, Spooled spooled) {
        client.putObject(put -> put.bucket(bucket)
                .key(key)
                .ifNoneMatch(ONLY_IF_ABSENT)
                .checksumSHA256(base64(spooled.content().id())), RequestBody.fromFile(spooled.file()));
    }

    private void putInParts(String key, Spooled spooled) {
        var upload = client.createMultipartUpload(
                create -> create.bucket(bucket).key(key).checksumAlgorithm(ChecksumAlgorithm.SHA256)).uploadId();
        try {
            var parts = putParts(key, upload, spooled);
            client.completeMultipartUpload(complete -> complete.bucket(bucket)
                    .key(key)
                    .uploadId(upload)
                    .ifNoneMatch(ONLY_IF_ABSENT)
                    .multipartUpload(all -> all.parts(parts)));
        } catch (SdkException | FaultException e) {
            client.abortMultipartUpload(abort -> abort.bucket(bucket).key(key).uploadId(upload));
            throw e;
        }
    }

    private List<CompletedPart> putParts(String key, String upload, Spooled spooled) {
        var parts = new ArrayList<CompletedPart>();
        for (long from = 0; from < spooled.content().size(); from += partBytes) {
            var slice = new Slice(spooled.file(), from, Math.min(partBytes, spooled.content().size() - from));
            parts.add(putPart(key, upload, parts.size() + 1, slice));
        }
        return parts;
    }

    private CompletedPart putPart(String key, String upload, int number, Slice slice) {
        var checksum = base64(slice.sha256());
        var part = client.uploadPart(put -> put.bucket(bucket)
                .key(key)
                .uploadId(upload)
                .partNumber(number)
                .checksumSHA256(checksum),
                RequestBody.fromContentProvider(slice::open, slice.length(), ANY_BYTES));
        return CompletedPart.builder().partNumber(number).eTag(part.eTag()).checksumSHA256(checksum).build();
    }

    private static String base64(ContentId id) {
        return Base64.getEncoder().encodeToString(id.sha256());
    }

    /** A part of a file that can be read as often as the client repeats its request. */
    private record Slice(Path file, long from, long length) {
        InputStream open() {
            try {
                var channel = Files.newByteChannel(file).position(from);
                return new BoundedStream(Channels.newInputStream(channel), length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        ContentId sha256() {
            try (var in = open()) {
                return Digests.ofAll(in);
            } catch (IOException e) {
                throw new FaultException(Origin.OURS, "A spooled file cannot be read", e);
            }
        }
    }
}

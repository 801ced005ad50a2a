package vn.lienthong.engine.content.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.StoredContent;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.FaultException.Origin;

/**
 * Content in a bucket of an S3 service. A stream is spooled to the local disk first: the key is the digest, and the
 * digest is known only at the end.
 */
final class S3ContentStore implements SweepableStore, AutoCloseable {
    private static final String PREFIX = "content/";
    private static final String MARK = "installation";

    private final S3Client client;
    private final String bucket;
    private final Spool spool;
    private final S3Upload upload;

    /** @param partBytes files larger than this go up in parts of this size; S3 wants at least 5 MiB */
    S3ContentStore(S3Client client, String bucket, Path folder, long partBytes) {
        this.client = client;
        this.bucket = bucket;
        this.upload = new S3Upload(client, bucket, partBytes);
        try {
            this.spool = new Spool(folder.resolve("incoming"));
        } catch (IOException e) {
            throw new FaultException(Origin.OURS, "The content folder cannot be made: " + folder, e);
        }
    }

    @Override
    public StoredContent put(InputStream bytes) {
        var spooled = spool.write(bytes);
        try {
            var content = spooled.content();
            // also what is there already: it is young again for the sweeper, and whole again if it was damaged
            ask("write", content.id(), () -> upload.put(key(content.id()), spooled));
            return content;
        } finally {
            spool.discard(spooled.file());
        }
    }

    @Override
    public InputStream open(ContentId id) {
        return ask("read", id, () -> client.getObject(get -> get.bucket(bucket).key(key(id))));
    }

    @Override
    public InputStream open(ContentId id, long from, long length) {
        long end = Math.min(size(id), length > Long.MAX_VALUE - from ? Long.MAX_VALUE : from + length);
        if (from >= end) return InputStream.nullInputStream(); // the service has no empty ranges
        var range = "bytes=" + from + "-" + (end - 1);
        return ask("read", id, () -> client.getObject(get -> get.bucket(bucket).key(key(id)).range(range)));
    }

    @Override
    public long size(ContentId id) {
        return ask("read", id, () -> head(id).contentLength());
    }

    @Override
    public boolean exists(ContentId id) {
        try {
            return head(id) != null;
        } catch (NoSuchKeyException _) {
            return false;
        }
    }

    private HeadObjectResponse head(ContentId id) {
        try {
            return client.headObject(head -> head.bucket(bucket).key(key(id)));
        } catch (NoSuchKeyException e) {
            throw e;
        } catch (SdkException e) {
            throw fault("read", id, e);
        }
    }

    @Override
    public @Nullable String owner() {
        try {
            return client.getObjectAsBytes(get -> get.bucket(bucket).key(MARK)).asUtf8String().strip();
        } catch (NoSuchKeyException _) {
            return null;
        } catch (SdkException e) {
            throw fault("read", "whose it is", e);
        }
    }

    @Override
    public void claim(String owner) {
        if (owner() != null) return;
        ask("keep", "whose it is",
                () -> client.putObject(put -> put.bucket(bucket).key(MARK), RequestBody.fromString(owner)));
    }

    @Override
    public Condition verify(ContentId id) {
        try (var bytes = client.getObject(get -> get.bucket(bucket).key(key(id)))) {
            return Digests.ofAll(bytes).equals(id) ? Condition.INTACT : Condition.CORRUPT;
        } catch (NoSuchKeyException _) {
            return Condition.MISSING;
        } catch (SdkException | IOException e) {
            throw fault("read", id, e);
        }
    }

    @Override
    public void eachPutBefore(Instant limit, Consumer<ContentId> action) {
        ask("list", "its content", () -> {
            client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(PREFIX))
                    .contents()
                    .stream()
                    .filter(object -> object.lastModified().isBefore(limit))
                    .map(S3Object::key)
                    .forEach(key -> action.accept(new ContentId(key.substring(PREFIX.length()))));
            return limit;
        });
    }

    @Override
    public boolean remove(ContentId id, Instant putBefore) {
        try {
            if (!head(id).lastModified().isBefore(putBefore)) return false;
            ask("remove", id, () -> client.deleteObject(delete -> delete.bucket(bucket).key(key(id))));
            return true;
        } catch (NoSuchKeyException _) {
            return true;
        }
    }

    @Override
    public void removeRemains(Instant limit) {
        spool.removeOlderThan(limit);
        ask("list", "its content", () -> {
            client.listMultipartUploadsPaginator(list -> list.bucket(bucket).prefix(PREFIX))
                    .uploads()
                    .stream()
                    .filter(started -> started.initiated().isBefore(limit))
                    .forEach(this::abort);
            return limit;
        });
    }

    private void abort(MultipartUpload started) {
        client.abortMultipartUpload(abort -> abort.bucket(bucket).key(started.key()).uploadId(started.uploadId()));
    }

    private static String key(ContentId id) {
        return PREFIX + id;
    }

    private static <T> T ask(String what, Object about, Supplier<T> request) {
        try {
            return request.get();
        } catch (SdkException e) {
            throw fault(what, about, e);
        }
    }

    private static FaultException fault(String what, Object about, Exception cause) {
        return new FaultException(Origin.OURS, "The S3 service cannot " + what + " " + about, cause);
    }

    @Override
    public void close() {
        client.close();
    }
}

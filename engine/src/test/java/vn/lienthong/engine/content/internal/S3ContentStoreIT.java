package vn.lienthong.engine.content.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.ContentSettings;
import vn.lienthong.engine.content.ContentStore.Condition;
import vn.lienthong.engine.shared.FaultException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class S3ContentStoreIT extends ContentStoreContract {
    private static final long PART = 5L << 20;

    @TempDir
    private static Path folder;

    private static S3Proxy service;
    private static S3Client client;
    private static S3ContentStore store;

    @BeforeAll
    static void start() throws Exception {
        var blobs = Files.createDirectory(folder.resolve("service"));
        service = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(blobs.toString()))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "access", "secret")
                .build();
        service.start();
        client = client(service.getPort(), "secret");
        client.createBucket(create -> create.bucket("lienthong"));
        store = new S3ContentStore(client, "lienthong", folder.resolve("local"), PART);
    }

    private static S3Client client(int port, String secret) {
        return S3Clients.of(new ContentSettings.Bucket(URI.create("http://127.0.0.1:" + port), "us-east-1", "lienthong",
                "access", secret, true));
    }

    @AfterAll
    static void stop() throws Exception {
        store.close();
        service.stop();
    }

    @Override
    SweepableStore store() {
        return store;
    }

    @Override
    void corrupt(ContentId id) throws IOException {
        var bytes = read(store.open(id));
        bytes[50_000] ^= 1;
        client.putObject(put -> put.bucket("lienthong").key("content/" + id), RequestBody.fromBytes(bytes));
    }

    @Override
    int leftovers() throws IOException {
        try (var files = Files.list(folder.resolve("local/incoming"))) {
            var unfinished = client.listMultipartUploads(list -> list.bucket("lienthong")).uploads();
            return (int) files.count() + unfinished.size();
        }
    }

    @Override
    Instant later() {
        return Clock.systemUTC().instant().plus(Duration.ofDays(2));
    }

    @Test
    void bringsALargeFileInParts() throws IOException {
        var bytes = randomBytes((int) (2 * PART + 12_345));

        var stored = put(bytes);

        assertThat(store.size(stored.id())).isEqualTo(bytes.length);
        assertThat(store.verify(stored.id())).isEqualTo(Condition.INTACT);
        assertThat(leftovers()).isZero();
    }

    @Test
    void abortsUnfinishedPartsOfAnOldRun() throws IOException {
        client.createMultipartUpload(create -> create.bucket("lienthong").key("content/" + "e".repeat(64)));

        store.removeRemains(later());

        assertThat(leftovers()).isZero();
    }

    @Test
    void saysWhenTheServiceRefuses() {
        try (var stranger = new S3ContentStore(client(service.getPort(), "wrong"), "lienthong", folder.resolve("other"),
                PART)) {
            assertThatThrownBy(() -> stranger.put(new ByteArrayInputStream(new byte[10])))
                    .isInstanceOf(FaultException.class);
        }
    }

    @Test
    void saysWhenTheServiceIsDown() {
        try (var nobody = new S3ContentStore(client(1, "secret"), "lienthong", folder.resolve("other"), PART)) {
            assertThatThrownBy(() -> nobody.exists(new ContentId("a".repeat(64)))).isInstanceOf(FaultException.class);
        }
    }
}

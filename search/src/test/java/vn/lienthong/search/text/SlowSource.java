package vn.lienthong.search.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A file that stops half way, the first time it is read, until the test lets it go on. */
final class SlowSource implements ContentSource {
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch goOn = new CountDownLatch(1);
    final AtomicInteger opened = new AtomicInteger();
    private final Path file;

    SlowSource(Path file) {
        this.file = file;
    }

    @Override
    public InputStream open() throws IOException {
        if (opened.incrementAndGet() > 1) return Files.newInputStream(file);
        return new FilterInputStream(Files.newInputStream(file)) {
            private boolean isFirst = true;

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                if (isFirst) {
                    isFirst = false;
                    return super.read(bytes, offset, Math.min(length, 100));
                }
                pause();
                return super.read(bytes, offset, length);
            }
        };
    }

    private void pause() {
        begun.countDown();
        try {
            goOn.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

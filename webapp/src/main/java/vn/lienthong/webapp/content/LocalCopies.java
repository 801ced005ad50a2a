package vn.lienthong.webapp.content;

import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.webapp.start.Installation;

/** Lays stored bytes down as a file for the time of one act: those who draw pages jump about in it. */
@Component
public final class LocalCopies {
    private final ContentStore store;
    private final Path folder;

    LocalCopies(ContentStore store, Installation installation) {
        this.store = store;
        this.folder = installation.workFolder("reading-work");
    }

    /** What is done with the file; it is gone afterwards. */
    @FunctionalInterface
    public interface Use<T extends @Nullable Object> {
        T of(Path file) throws IOException;
    }

    public <T extends @Nullable Object> T with(ContentId content, Use<T> use) throws IOException {
        try (var work = WorkFolder.in(folder)) {
            return use.of(work.lay("read.pdf", store.open(content)));
        }
    }
}

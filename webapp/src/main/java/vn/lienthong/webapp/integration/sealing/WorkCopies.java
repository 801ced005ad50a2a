package vn.lienthong.webapp.integration.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.webapp.content.WorkFolder;

/** Lays a stored file down as a real one for the time of one act, and stores what came of it. */
final class WorkCopies {
    private final ContentStore store;
    private final Path folder;

    WorkCopies(ContentStore store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    /** One act: reads the source and writes the target, or refuses. */
    @FunctionalInterface
    interface Act {
        Outcome<Path> perform(Path source, Path target) throws IOException;
    }

    Outcome<StoredFile> perform(StoredFile file, Act act) {
        try (var work = WorkFolder.in(folder)) {
            var source = work.lay("source.pdf", store.open(file.content()));
            return act.perform(source, work.path().resolve("target.pdf")).map(made -> stored(file, made));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One look: reads the copy, which is gone afterwards. */
    @FunctionalInterface
    interface Look<T> {
        T at(Path copy) throws IOException;
    }

    <T> T read(StoredFile file, Look<T> look) {
        try (var work = WorkFolder.in(folder)) {
            return look.at(work.lay("read.pdf", store.open(file.content())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile stored(StoredFile origin, Path made) {
        try (var bytes = Files.newInputStream(made)) {
            var content = store.put(bytes);
            return new StoredFile(content.id(), origin.name(), origin.mediaType(), content.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

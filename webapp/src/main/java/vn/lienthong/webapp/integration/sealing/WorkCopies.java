package vn.lienthong.webapp.integration.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.function.Function;

import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.shared.Outcome;

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
        Path place = null;
        try {
            place = Files.createTempDirectory(folder, "act");
            var source = place.resolve("source.pdf");
            try (var bytes = store.open(file.content())) {
                Files.copy(bytes, source);
            }
            return act.perform(source, place.resolve("target.pdf")).map(made -> stored(file, made));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (place != null) delete(place);
        }
    }

    /** Looks at a copy of the file, which is gone afterwards. */
    <T> T read(StoredFile file, Function<Path, T> look) {
        Path copy = null;
        try {
            copy = Files.createTempFile(folder, "read", ".pdf");
            try (var bytes = store.open(file.content())) {
                Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return look.apply(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (copy != null) delete(copy);
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

    private static void delete(Path place) {
        try (var all = Files.walk(place)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

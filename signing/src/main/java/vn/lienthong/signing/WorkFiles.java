package vn.lienthong.signing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.spi.signature.resources.DSSResourcesHandler;
import eu.europa.esig.dss.spi.signature.resources.DSSResourcesHandlerBuilder;

/** Lets the signing library write into files of one folder; whoever opened the folder deletes it with all of them. */
record WorkFiles(Path folder) implements DSSResourcesHandlerBuilder, AutoCloseable {

    static WorkFiles in(Path parent) throws IOException {
        Files.createDirectories(parent);
        return new WorkFiles(Files.createTempDirectory(parent, "signing"));
    }

    Path newFile() throws IOException {
        return Files.createTempFile(folder, "part", ".pdf");
    }

    @Override
    public DSSResourcesHandler createResourcesHandler() {
        try {
            return new OneFile(newFile());
        } catch (IOException e) {
            throw new UncheckedIOException("A work file cannot be made", e);
        }
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        } catch (NoSuchFileException _) {
            // already gone: that is what was wanted
        }
    }

    private static final class OneFile implements DSSResourcesHandler {
        private final Path file;
        private final OutputStream out;

        private OneFile(Path file) throws IOException {
            this.file = file;
            this.out = new BufferedOutputStream(Files.newOutputStream(file));
        }

        @Override
        public OutputStream createOutputStream() {
            return out;
        }

        @Override
        public DSSDocument writeToDSSDocument() throws IOException {
            out.close();
            return new FileDocument(file.toFile());
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}

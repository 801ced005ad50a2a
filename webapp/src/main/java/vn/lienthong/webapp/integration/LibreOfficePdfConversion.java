package vn.lienthong.webapp.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.content.ContentType;
import vn.lienthong.engine.content.PdfConversion;
import vn.lienthong.engine.content.StoredContent;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.FaultException.Origin;
import vn.lienthong.webapp.content.WorkFolder;

/**
 * LibreOffice as a process that lives for one file: its own profile, limited time and memory, macros off. One at a
 * time: it takes a whole core and much memory.
 */
final class LibreOfficePdfConversion implements PdfConversion {
    private static final Logger LOG = LoggerFactory.getLogger(LibreOfficePdfConversion.class);
    private static final Map<ContentType, String> FILTERS = Map.of(ContentType.DOCX, "writer_pdf_Export",
            ContentType.ODT, "writer_pdf_Export", ContentType.XLSX, "calc_pdf_Export");
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final ContentStore store;
    private final Path folder;
    private final LibreOfficeProperties settings;
    private final LibreOfficeCommand command;
    private final Semaphore turn = new Semaphore(1, true);

    /** @param folder for files of running conversions; what a crash left in it is removed */
    LibreOfficePdfConversion(ContentStore store, Path folder, LibreOfficeProperties settings) {
        this.store = store;
        this.folder = folder;
        this.settings = settings;
        this.command = new LibreOfficeCommand(settings);
        removeLeftovers(folder);
    }

    private static void removeLeftovers(Path folder) {
        try {
            WorkFolder.remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Result convert(StoredContent source, ContentType type) {
        var filter = FILTERS.get(type);
        if (filter == null) return new Result.Failed(Reason.WRONG_TYPE);
        var program = command.program();
        if (program.isEmpty()) return new Result.NotAvailable();
        try {
            if (!turn.tryAcquire(2 * settings.time().toMillis(), TimeUnit.MILLISECONDS)) {
                return new Result.Failed(Reason.BUSY);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Result.Failed(Reason.BUSY);
        }
        try (var work = WorkFolder.in(folder)) {
            var input = "input." + type.extension();
            work.lay(input, store.open(source.id()));
            return convert(source, new Job(program.get(), filter, work.path(), input));
        } catch (IOException e) {
            throw new FaultException(Origin.OURS, "The conversion cannot use its folder", e);
        } finally {
            turn.release();
        }
    }

    /** One run of the program. */
    record Job(Path program, String filter, Path work, String input) {}

    private Result convert(StoredContent source, Job job) throws IOException {
        if (!command.run(job)) {
            LOG.warn("LibreOffice gave up on {}", source.id());
            return new Result.Failed(Reason.GAVE_UP);
        }
        var pdf = job.work().resolve("out").resolve("input.pdf");
        return isPdf(pdf) ? keep(pdf) : new Result.Failed(Reason.NO_PDF);
    }

    private Result keep(Path pdf) throws IOException {
        try (var bytes = Files.newInputStream(pdf)) {
            return new Result.Converted(store.put(bytes));
        }
    }

    private static boolean isPdf(Path file) throws IOException {
        if (!Files.isRegularFile(file)) return false;
        try (var bytes = Files.newInputStream(file)) {
            return Arrays.equals(bytes.readNBytes(PDF.length), PDF);
        }
    }
}

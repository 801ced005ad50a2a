package vn.lienthong.engine.backup;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.content.StoredContent;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.FaultException.Origin;

/** Lists all content that belongs to a moment, and copies what the folder of backups does not have yet. */
final class ContentCopying {
    private static final String LIST = "files.gz";
    /** So many that are not there and none that is: it is the store that is away. */
    private static final int AWAY = 10;

    private final ContentStore store;
    private final ContentStore copies;
    private final List<Manifest.Flaw> flaws = new ArrayList<>();
    private long count;
    private long bytes;
    private long copied;
    private int missing;
    private boolean isThere;
    private @Nullable ContentId known;

    ContentCopying(ContentStore store, ContentStore copies) {
        this.store = store;
        this.copies = copies;
    }

    /** @param copied how many were new */
    record Copied(long count, long bytes, long copied, List<Manifest.Flaw> flaws) {
        Copied {
            flaws = List.copyOf(flaws);
        }

        @Override
        public String toString() {
            return "Files: %d of %d bytes, %d of them new".formatted(count, bytes, copied);
        }
    }

    /** Takes content by content, as a backup lists it. */
    interface Step {
        void take(StoredContent content) throws IOException;
    }

    static Manifest.CopiedFile list(DatabaseMoment moment, Path backup) throws IOException {
        var file = FlushedFile.create(backup.resolve(LIST));
        try (var list = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(file), StandardCharsets.US_ASCII))) {
            moment.eachContent(content -> list.write(content.id() + " " + content.size() + "\n"));
        }
        return file.copied(backup);
    }

    static void each(Path backup, Manifest.CopiedFile list, Step step) throws IOException {
        try (var lines = lines(FlushedFile.open(backup, list))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var words = line.split(" ", -1);
                step.take(new StoredContent(new ContentId(words[0]), Long.parseLong(words[1])));
            }
        }
    }

    private static BufferedReader lines(InputStream bytes) throws IOException {
        return new BufferedReader(new InputStreamReader(new GZIPInputStream(bytes), StandardCharsets.US_ASCII));
    }

    /** @throws FaultException when the copies cannot be written, or the store is away */
    Copied copy(Path backup, Manifest.CopiedFile list) throws IOException {
        each(backup, list, this::take);
        return new Copied(count, bytes, copied, flaws);
    }

    private void take(StoredContent content) throws IOException {
        count++;
        bytes += content.size();
        if (has(copies, content)) {
            known = content.id();
        } else if (store.exists(content.id())) {
            isThere = true;
            copy(content);
        } else {
            flaw(content, "missing");
            missing++;
            if (missing >= AWAY) requireStore(content);
        }
    }

    private void requireStore(StoredContent missed) {
        isThere |= known != null && store.exists(known);
        if (!isThere)
            throw new FaultException(Origin.OURS, "The content store seems to be away: " + missed.id() + " and "
                    + (missing - 1) + " others are not there");
    }

    /** A copy that breaks off in reading is of bad bytes; in writing, the folder of backups is full or away. */
    private void copy(StoredContent content) throws IOException {
        try (var original = store.open(content.id())) {
            if (copies.put(original).id().equals(content.id())) copied++;
            else flaw(content, "other bytes than were kept");
        } catch (FaultException e) {
            if (e.origin() != Origin.SENDER) throw e;
            flaw(content, "cannot be read: " + e.getCause());
        }
    }

    private void flaw(StoredContent content, String found) {
        flaws.add(new Manifest.Flaw(content.id().value(), found));
    }

    static boolean has(ContentStore where, StoredContent content) {
        return where.exists(content.id()) && where.size(content.id()) == content.size();
    }
}

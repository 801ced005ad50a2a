package vn.lienthong.engine.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds. It is written last: a folder without it is no backup.
 *
 * @param form     of the backup itself
 * @param takenAt  the moment the copy shows
 * @param versions of the tables, oldest first
 * @param contents the list of all content
 * @param flaws    what could not be copied as it should be
 */
public record Manifest(int form, Instant takenAt, List<String> versions, List<Table> tables, List<Sequence> sequences,
        CopiedFile contents, long contentCount, long contentBytes, List<Folder> folders, List<Flaw> flaws) {
    /** The form this program writes, and the only one it reads. */
    static final int FORM = 1;
    static final String NAME = "manifest.json";

    public Manifest {
        versions = List.copyOf(versions);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        folders = List.copyOf(folders);
        flaws = List.copyOf(flaws);
    }

    /**
     * @param path   below the folder of the backup
     * @param size   in bytes
     * @param sha256 in hexadecimal
     */
    public record CopiedFile(String path, long size, String sha256) {}

    /** @param columns in the order of the copied values, without those the database computes */
    public record Table(String name, List<String> columns, long rows, CopiedFile file) {
        public Table {
            columns = List.copyOf(columns);
        }
    }

    /** @param isCalled whether the last value was given out already */
    public record Sequence(String name, long last, boolean isCalled) {}

    /** @param name that of the {@link KeptFolder} */
    public record Folder(String name, List<CopiedFile> files) {
        public Folder {
            files = List.copyOf(files);
        }
    }

    /** @param content whose bytes are missing from the store, or are other ones */
    public record Flaw(String content, String found) {}
}

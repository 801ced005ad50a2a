package vn.lienthong.engine.backup;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Puts copied rows into tables of the same release, in the running transaction: all that was in them is gone. */
public interface DatabaseFilling {
    /** Where the copied rows of a table are. */
    interface Copies {
        /** Null when the backup has no such table: it stays empty. */
        @Nullable
        InputStream open(String table) throws IOException;
    }

    /**
     * @return tables of the backup that are none of the product, and were left out: somebody kept them in its schema
     * @throws UnfitBackupException when a table has other columns than the copied one
     */
    List<String> fill(List<Manifest.Table> tables, List<Manifest.Sequence> sequences, Copies copies) throws IOException;

    /** Gives the installation another identity than that of the one that was copied. */
    void becomeAnother();
}

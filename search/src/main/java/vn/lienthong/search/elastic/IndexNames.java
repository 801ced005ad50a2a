package vn.lienthong.search.elastic;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Names of the indexes of one installation. Everyone writes and reads through two aliases; the names behind them carry the
 * version of the mapping.
 *
 * @param owner of every index made under these names, where others may use the prefix too; null on a server of one's own
 */
record IndexNames(String prefix, @Nullable String owner) {
    IndexNames(String prefix) {
        this(prefix, null);
    }

    /** Behind it stands the index that answers. */
    String live() {
        return prefix + "-documents";
    }

    /** Behind it stands the index that a rebuild fills; missing when none runs. */
    String building() {
        return prefix + "-documents-building";
    }

    String fresh() {
        return everyDocuments() + IndexDefinition.VERSION + "-" + UUID.randomUUID();
    }

    /** What the name of every index of documents starts with, whatever its version. */
    String everyDocuments() {
        return prefix + "-documents-m";
    }

    String freshGolden() {
        return everyGolden() + UUID.randomUUID();
    }

    String everyGolden() {
        return prefix + "-golden-";
    }
}

package vn.lienthong.search.elastic;

import java.util.UUID;

/**
 * Names of the indexes of one installation. Everyone writes and reads through two aliases; the names behind them carry the
 * version of the mapping.
 */
record IndexNames(String prefix) {
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

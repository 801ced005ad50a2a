package vn.lienthong.search;

/** One thing to tell the index. Changes may be repeated and may arrive in any order: the version decides. */
public sealed interface IndexChange {
    String id();

    long version();

    /** Put a document in, or replace an older version of it. */
    record Put(IndexedDocument document) implements IndexChange {
        @Override
        public String id() {
            return document.id();
        }

        @Override
        public long version() {
            return document.version();
        }
    }

    /**
     * Take a document out. A marker with the version stays behind, so that a late {@link Put} of an older version does not
     * bring the document back; markers go with the next rebuild.
     */
    record Remove(String id, long version) implements IndexChange {
        public Remove {
            Identity.check(id, version);
        }
    }
}

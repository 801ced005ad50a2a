package vn.lienthong.engine.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import vn.lienthong.engine.content.StoredContent;

/** One moment of the database, held still for the reader while everybody goes on working. */
public interface DatabaseMoment extends AutoCloseable {
    /** Of the tables, oldest first. */
    List<String> versions();

    List<Shape> tables();

    /** @param columns without those the database computes */
    record Shape(String name, List<String> columns) {
        public Shape {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Writes all rows.
     *
     * @return how many
     */
    long copy(Shape table, OutputStream out) throws IOException;

    /** What the sequences have come to, which may be later than the moment and is never earlier. */
    List<Manifest.Sequence> sequences();

    /** Tells of all content that was kept at the moment, by ids. */
    void eachContent(ContentReader reader) throws IOException;

    /** Takes the contents of a moment one by one. */
    interface ContentReader {
        void take(StoredContent content) throws IOException;
    }

    @Override
    void close();
}

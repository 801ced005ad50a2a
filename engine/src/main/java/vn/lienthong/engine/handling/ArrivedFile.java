package vn.lienthong.engine.handling;

import java.util.List;
import java.util.stream.Stream;

import vn.lienthong.engine.content.Arrival;
import vn.lienthong.engine.document.StoredFile;

/**
 * A file as it arrived, with what its inspection says.
 *
 * @param pictures what it was bound from, in the order of the pages; empty for a file as it came
 */
public record ArrivedFile(StoredFile file, Arrival arrival, List<ArrivedFile> pictures) {
    public ArrivedFile {
        pictures = List.copyOf(pictures);
    }

    public ArrivedFile(StoredFile file, Arrival arrival) {
        this(file, arrival, List.of());
    }

    /** Itself and its pictures. */
    Stream<ArrivedFile> all() {
        return Stream.concat(Stream.of(this), pictures.stream());
    }
}

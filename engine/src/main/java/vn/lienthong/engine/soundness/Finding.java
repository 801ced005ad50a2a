package vn.lienthong.engine.soundness;

import java.util.List;

/**
 * Something that does not hold, or that an operator should look at.
 *
 * @param kind     of what: {@code outgoing-document}, {@code delivery}, {@code register}
 * @param ids      the thing itself first, then what it belongs to
 * @param expected in words for an operator
 * @param found    what there is instead
 */
public record Finding(String kind, List<String> ids, String expected, String found) {
    public Finding {
        ids = List.copyOf(ids);
    }
}

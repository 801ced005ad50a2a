package vn.lienthong.engine.finding;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.DocumentId;

/** The documents as the index must have them, for who compares the two; unlike {@link IndexFeed} it only reads. */
public interface IndexTruth {
    /** Some documents, in the order of their ids. */
    List<IndexFacts> after(@Nullable DocumentId last, int most);

    /** These documents as they are now, all at one moment; unknown ones are left out. */
    List<IndexFacts> of(Collection<DocumentId> documents);
}
